package org.scrutineer.findings.questionnaire;

/// What a form is for: which part of election day it observes.
public enum Purpose {
    OPENING,
    VOTING,
    COUNTING,
    TABULATION,
    OTHER
}
