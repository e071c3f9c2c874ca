package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.rule.Attributes;

class AttributesTest {

    @Test
    void everyNameThatARuleMayUseHasAValue() {
        assertThat(Attributes.all())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                FindingValues.names().stream(),
                                VisitValues.names().stream().map(name -> "finding." + name))
                        .toList());
    }
}
