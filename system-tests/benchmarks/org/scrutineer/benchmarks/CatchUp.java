package org.scrutineer.benchmarks;

/// How long the rules went on judging after a round of submissions had ended.
///
/// @param findings that were not judged yet when the round ended
/// @param nanos until the last of them was judged
/// @param cpuMillis CPU time of all processes until then
record CatchUp(long findings, long nanos, long cpuMillis) {}
