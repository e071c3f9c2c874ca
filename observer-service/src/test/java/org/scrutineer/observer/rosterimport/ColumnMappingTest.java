package org.scrutineer.observer.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

class ColumnMappingTest {

    @Test
    void readsHeadersOfAnyScript() {
        ColumnMapping mapping = ColumnMapping.of(encode("{\"Фамилия\": \"family_name\"}"), new ObjectMapper());

        assertThat(mapping.columnFor("Фамилия")).isEqualTo("family_name");
        assertThat(mapping.columnFor("email")).isEqualTo("email");
    }

    @Test
    void isOptional() {
        assertThat(ColumnMapping.of(null, new ObjectMapper())).isEqualTo(ColumnMapping.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "nonsense", "{\"a\": {}}", "{\"a\": null}", "null"})
    void refusesAnythingElse(String json) {
        assertThatThrownBy(() -> ColumnMapping.of(encode(json), new ObjectMapper()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.type()).isEqualTo(CommonProblem.INVALID_REQUEST));
        assertThatThrownBy(() -> ColumnMapping.of("not base64 !", new ObjectMapper()))
                .isInstanceOf(DomainException.class);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
