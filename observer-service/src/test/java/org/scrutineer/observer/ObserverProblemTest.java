package org.scrutineer.observer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObserverProblemTest {

    @ParameterizedTest
    @EnumSource
    void hasAPage(ObserverProblem problem) {
        assertThat(Path.of(System.getProperty("repository.root"), "docs", "problems", problem.slug() + ".md"))
                .content()
                .contains("# " + problem.title(), problem.type().toString(), "status " + problem.status());
    }
}
