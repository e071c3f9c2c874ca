package org.scrutineer.rehearsal.day;

import java.util.List;

/// The day of one phone.
///
/// @param errands in the order they fall due
public record TeamDay(String teamCode, String deviceId, List<Errand> errands) {}
