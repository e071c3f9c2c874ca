package org.scrutineer.benchmarks;

/// One export and one COPY of the same rows.
///
/// @param copyNanos how long COPY took
/// @param copyBytes what it yielded
/// @param exportNanos how long the export took
/// @param exportBytes what it yielded
record ExportRound(long copyNanos, long copyBytes, long exportNanos, long exportBytes) {

    double copyRate(int rows) {
        return rows * 1e9 / copyNanos;
    }

    double exportRate(int rows) {
        return rows * 1e9 / exportNanos;
    }
}
