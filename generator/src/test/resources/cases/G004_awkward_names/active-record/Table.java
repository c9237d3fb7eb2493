package com.example.cases;

/**
 * *&#47; &#123;&#125; /&#42; &#92;u002a&#92;u002f &#123;&#64;code &lt;/b&gt; $L &#64;see. Scaffold made this file once; it is yours.
 */
public class Table extends TableBase {}
