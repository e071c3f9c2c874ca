/// Review: what people in the mission office decide about findings, and say to each other about them.
///
/// A decision is guarded by the version that the reviewer has seen, written into a journal that is only added to,
/// and published at once, because figures follow from it. Reviewers take what waits in batches that are theirs
/// for a while, so that no two look at the same finding.
@NullMarked
package org.scrutineer.findings.review;

import org.jspecify.annotations.NullMarked;
