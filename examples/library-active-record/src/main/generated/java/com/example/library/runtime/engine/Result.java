package com.example.library.runtime.engine;

import java.util.List;

/**
 * What one statement gave back.
 *
 * @param rows the rows in the order the database sent them; empty for a statement without rows
 * @param affected how many rows an insert, update or delete changed
 */
public record Result(List<? extends Row> rows, int affected) {}
