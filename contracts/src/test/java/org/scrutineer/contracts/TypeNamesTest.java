package org.scrutineer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeNamesTest {

    /// Past tenses that do not end in -ed.
    private static final Set<String> IRREGULAR = Set.of("frozen", "held");

    static Stream<Contract> contracts() {
        return Contract.all().stream();
    }

    static Stream<Class<?>> languages() {
        return Contract.LANGUAGES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aTypeNamesItsPublisherWhatHappenedAndAMajorVersion(Contract contract) {
        assertThat(contract.type())
                .matches("org\\.scrutineer\\." + contract.publisher() + "\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
        String event = contract.shortName().replaceAll("\\.v\\d+$", "");
        String verb = event.substring(event.lastIndexOf('-') + 1);
        assertThat(verb.endsWith("ed") || IRREGULAR.contains(verb))
                .as("%s is in the past tense", verb)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCaseOfALanguageButUnknownHasAType(Class<?> language) {
        List<Class<?>> cases = Stream.of(language.getPermittedSubclasses())
                .<Class<?>>map(type -> type)
                .filter(type -> !type.getSimpleName().equals("Unknown"))
                .toList();

        assertThat(List.<Class<?>>copyOf(Contract.LANGUAGES.get(language).values()))
                .containsExactlyInAnyOrderElementsOf(cases);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatAReaderDoesNotKnowBecomesUnknownAndKeepsItsType(Class<?> language) throws ReflectiveOperationException {
        Class<?> unknown = Class.forName(language.getName() + "$Unknown");

        Object event = unknown.getDeclaredConstructor(String.class).newInstance("org.scrutineer.future.thing-done.v1");

        assertThat(event).isInstanceOf(language);
        assertThat(event).extracting("type").isEqualTo("org.scrutineer.future.thing-done.v1");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theRecordCarriesItsOwnType(Contract contract) throws ReflectiveOperationException {
        assertThat(contract.record().getDeclaredField("TYPE").get(null)).isEqualTo(contract.type());
    }
}
