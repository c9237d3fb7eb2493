package com.example.cases;

/**
 * *&#47; &#123;&#125; /&#42; &#92;u002a &#123;&#64;code &lt;/b&gt; $L. Scaffold made this file once: it is yours.
 */
public class Table extends TableBase {}
