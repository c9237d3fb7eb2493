package com.example.cases;

/**
 * *&#47; static &#123; System.exit(1); &#125; /&#42; &#92;u002a&#92;u002f &#123;&#64;code &lt;/script&gt; $L &#64;see. Scaffold made this file once; it is yours.
 */
public class Table extends TableBase {}
