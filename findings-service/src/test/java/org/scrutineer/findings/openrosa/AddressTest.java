package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void readsAnAddressOfAPhone() {
        Address address = Address.of("/v1/key/abc/missions/kz2022/forms/a%20b%26c.xml", null)
                .orElseThrow();

        assertThat(address.token()).isEqualTo("abc");
        assertThat(address.missionId()).isEqualTo("kz2022");
        assertThat(address.base()).isEqualTo("/v1/key/abc/missions/kz2022");
        assertThat(address.target()).isEqualTo(new Address.Target.FormXml("a b&c"));
    }

    @Test
    void readsAnAddressOfAnIntegrator() {
        Address address = Address.of("/api/v1/missions/kz2022/openrosa/forms/x/attachments/y.csv", null)
                .orElseThrow();

        assertThat(address.token()).isNull();
        assertThat(address.base()).isEqualTo("/api/v1/missions/kz2022/openrosa");
        assertThat(address.target()).isEqualTo(new Address.Target.Media("x", "y.csv"));
    }

    @Test
    void putsATokenOfTheQueryIntoTheAddressesItHandsOut() {
        Address address = Address.of("/v1/missions/kz%2022/formList", "a/b").orElseThrow();

        assertThat(address.token()).isEqualTo("a/b");
        assertThat(address.missionId()).isEqualTo("kz 22");
        assertThat(address.base()).isEqualTo("/v1/key/a%2Fb/missions/kz%2022");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/test/abc/missions/kz2022, abc",
        "/api/v1/missions/kz2022/openrosa, ",
    })
    void readsAddressesOfADraft(String base, String token) {
        String draft = base + "/forms/a%20b/draft";

        Address xml = Address.of(draft + ".xml", null).orElseThrow();
        Address list = Address.of(draft + "/formList", null).orElseThrow();

        assertThat(xml.target()).isEqualTo(new Address.Target.FormXml("a b"));
        assertThat(list.target()).isEqualTo(new Address.Target.FormList());
        assertThat(list.token()).isEqualTo(token);
        assertThat(list.missionId()).isEqualTo("kz2022");
        assertThat(list.draftOf()).isEqualTo("a b");
        assertThat(list.base()).isEqualTo(draft);
        assertThat(Address.of(draft + "/manifest", null).orElseThrow().target())
                .isEqualTo(new Address.Target.Manifest("a b"));
        assertThat(Address.of(draft + "/attachments/y.csv", null).orElseThrow().target())
                .isEqualTo(new Address.Target.Media("a b", "y.csv"));
        assertThat(Address.of(draft + "/submission", null).orElseThrow().target())
                .isEqualTo(new Address.Target.Submission());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/key/abc",
                "/v1/key/abc/missions/m",
                "/v1/key/abc/missions/m/",
                "/v1/key/abc/missions/m/FormList",
                "/v1/key/abc/missions/m/formList/",
                "/v1/key/abc/projects/m/formList",
                "/v1/key//missions/m/formList",
                "/v1/missions/m",
                "/v1/missions//formList",
                "/v1/key/abc/missions/m/forms/x",
                "/v1/key/abc/missions/m/forms/x/attachments/..%2F..%2Fetc%2Fpasswd/y",
                "/v1/key/abc/missions/m/forms/%zz.xml",
                "/v1/key/abc/missions/m/forms/a%0Ab.xml",
                "/v1/key/abc/missions/m/forms/x/draft/formList",
                "/v1/key/abc/missions/m/forms/x/draft.xml",
                "/v1/test/abc/missions/m/formList",
                "/v1/test/abc/missions/m/forms/x.xml",
                "/v1/test/abc/missions/m/forms/x/draft",
                "/v1/test/abc/missions/m/forms/x/draft/",
                "/v1/test/abc/missions/m/forms/x/draft/forms/x.xml",
                "/v1/test//missions/m/forms/x/draft/formList",
                "/v1/other/abc/missions/m/formList",
                "/v2/key/abc/missions/m/formList",
                "/api/v1/missions/m/openrosa",
            })
    void findsNothingElsewhere(String path) {
        assertThat(Address.of(path, null)).isEmpty();
    }
}
