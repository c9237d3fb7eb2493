package com.example.cases;

/** An article. Scaffold made this file once; it is yours. */
public class Article extends ArticleBase {}
