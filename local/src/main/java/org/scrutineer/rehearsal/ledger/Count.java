package org.scrutineer.rehearsal.ledger;

/// What is counted while the day runs.
public enum Count {
    /// forms sent, whatever they were
    SENT,
    /// first versions accepted
    ACCEPTED,
    /// the same bytes sent again and answered like the first time
    ABSORBED,
    /// other content under a used instanceID, refused with 409
    CONFLICTS,
    /// corrections accepted
    CORRECTED,
    /// pictures sent
    PICTURES,
    /// requests repeated because nobody answered or the answer was 5xx
    TRIED_AGAIN,
    /// connections of phones that the rehearsal broke on purpose
    BROKEN_OFF,
    /// answers that no phone should have got
    UNEXPECTED
}
