package com.example.library.lending;

import java.time.LocalDate;

/** A line of the letter to a member who keeps a book too long. */
public record Reminder(String member, String title, String barcode, LocalDate dueOn) {}
