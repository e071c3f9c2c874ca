package org.scrutineer.deployment.importfile;

/// A row and what was made of it.
public record ReadRow<T>(CsvRow row, T value) {}
