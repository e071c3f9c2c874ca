package org.scrutineer.reporting.cut;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// A cut with its figures.
public record FrozenCut(@JsonUnwrapped CutView cut, Figures figures) {}
