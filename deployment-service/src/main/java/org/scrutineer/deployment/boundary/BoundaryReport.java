package org.scrutineer.deployment.boundary;

import java.util.List;

/// What became of a document.
///
/// @param regions how many outlines belong to a known region
/// @param unknown codes without a region; their outlines are kept and count as soon as the region is there
record BoundaryReport(int regions, List<String> unknown) {}
