package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;

/// What every answer to a phone has in common.
final class OpenRosaAnswers {

    private OpenRosaAnswers() {}

    static void accepted(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(response.asString())
                .isEqualTo("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\" items=\"0\">"
                        + "<message nature=\"\">full submission upload was successful!</message></OpenRosaResponse>");
        isOpenRosa(response);
    }

    /// @param words what the sentence for the observer must say
    static void refused(Response response, int status, String... words) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/xml; charset=utf-8");
        XmlPath envelope = XmlPath.from(response.asString());
        assertThat(envelope.getString("OpenRosaResponse.message.@nature")).isEqualTo("error");
        String message = envelope.getString("OpenRosaResponse.message");
        assertThat(message).isNotBlank();
        for (String word : words) {
            assertThat(message).contains(word);
        }
        isOpenRosa(response);
    }

    static void isOpenRosa(Response response) {
        assertThat(response.header("X-OpenRosa-Version")).isEqualTo("1.0");
        assertThat(response.header("X-OpenRosa-Accept-Content-Length")).isEqualTo("100000000");
        assertThat(response.header("Date")).endsWith("GMT");
        assertThat(response.header("Content-Language")).isEqualTo("en");
    }
}
