package org.scrutineer.findings.questionnaire;

/// What an answer looks like.
public enum QuestionKind {
    SELECT_ONE,
    SELECT_MULTIPLE,
    INTEGER,
    DECIMAL,
    TEXT,
    DATE,
    TIME,
    DATE_TIME,
    GEOPOINT,
    BINARY,
    CALCULATED,
    METADATA
}
