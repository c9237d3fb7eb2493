package com.example.cases;

public final class Uses {
    private Uses() {}
    public static void run(String url) {}
}
