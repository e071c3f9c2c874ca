package org.scrutineer.findings.form;

import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Marks;

/// Which question is what, as the mission office says it; what is left out is empty.
public record MarksRequest(
        @Size(max = 1000) @Nullable Set<String> problems,
        @Size(max = 1000) @Nullable Set<String> redFlags,
        @Size(max = 1000) @Nullable Set<String> ratings,
        @Nullable String overallRating,
        @Size(max = 1000) @Nullable Set<String> results,
        Marks.@Nullable Fields fields) {

    Marks marks() {
        return new Marks(
                orEmpty(problems),
                orEmpty(redFlags),
                orEmpty(ratings),
                overallRating,
                orEmpty(results),
                fields == null ? Marks.NONE.fields() : fields);
    }

    private static Set<String> orEmpty(@Nullable Set<String> codes) {
        return codes == null ? Set.of() : Set.copyOf(codes);
    }
}
