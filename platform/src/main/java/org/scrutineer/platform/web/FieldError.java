package org.scrutineer.platform.web;

/// One thing wrong with a request.
///
/// @param pointer JSON pointer into the body, or the name of a parameter
/// @param detail what is wrong with it
public record FieldError(String pointer, String detail) {}
