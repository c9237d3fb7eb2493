package com.example.cases;

/** People, and one of them at its head. Scaffold made this file once; it is yours. */
public class Department extends DepartmentBase {}
