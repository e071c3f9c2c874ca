package org.scrutineer.observer.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.observer.roster.Category;
import org.scrutineer.observer.roster.RosterEntry;
import org.scrutineer.observer.rosterimport.RowIssue.Code;

class RosterCheckTest {

    private static final Countries COUNTRIES = Countries.load(new ObjectMapper());
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "observer_code,      '',            MISSING_OBSERVER_CODE",
                "observer_code,      41,            VALUE_TOO_LONG",
                "given_name,         '',            MISSING_GIVEN_NAME",
                "family_name,        '',            MISSING_FAMILY_NAME",
                "family_name,        ' ',           MISSING_FAMILY_NAME",
                "sex,                Q,             INVALID_SEX",
                "citizenship,        '',            INVALID_COUNTRY",
                "citizenship,        XX,            INVALID_COUNTRY",
                "citizenship,        Portugal,      INVALID_COUNTRY",
                "citizenship,        BR,            NOT_PARTICIPATING_STATE",
                "citizenship,        KZ,            HOST_NATIONAL",
                "citizenship,        PT;kz,         HOST_NATIONAL",
                "category,           VIP,           INVALID_CATEGORY",
                "category,           '',            INVALID_CATEGORY",
                "role,               BOSS,          INVALID_ROLE",
                "nominating_state,   QQ,            INVALID_COUNTRY",
                "email,              '',            MISSING_EMAIL",
                "email,              a.example.org, INVALID_EMAIL",
                "email,              a@b@c.org,     INVALID_EMAIL",
                "email,              a@nowhere,     INVALID_EMAIL",
                "languages,          en;english,    INVALID_LANGUAGE",
                "experience_missions,-1,            INVALID_NUMBER",
                "experience_missions,many,          INVALID_NUMBER",
                "training_completed, maybe,         INVALID_BOOLEAN",
                "code_of_conduct_signed_on,2022-13-40,INVALID_DATE",
                "code_of_conduct_signed_on,10.11.2022,INVALID_DATE",
                "code_of_conduct_signed_on,2022-11-16,INVALID_DATE"
            })
    void findsWhatIsWrong(String column, String value, Code expected) throws Exception {
        String cell = expected == Code.VALUE_TOO_LONG ? "x".repeat(Integer.parseInt(value)) : value;

        CheckedRoster roster = check(Rosters.csv(Rosters.rowWith(column, cell)));

        assertThat(roster.issues())
                .extracting(RowIssue::column, RowIssue::code)
                .containsExactly(tuple(column, expected));
        assertThat(roster.accepted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"passport_no, MISSING_PASSPORT", "code_of_conduct_signed_on, CODE_OF_CONDUCT_NOT_SIGNED"})
    void warnsAndAccepts(String column, Code expected) throws Exception {
        CheckedRoster roster = check(Rosters.csv(Rosters.rowWith(column, "")));

        assertThat(roster.issues())
                .extracting(RowIssue::code, RowIssue::severity)
                .containsExactly(tuple(expected, RowIssue.Severity.WARNING));
        assertThat(roster.accepted()).hasSize(1);
    }

    @Test
    void readsARow() throws Exception {
        RosterEntry entry = check(Rosters.csv(Rosters.rowWith("citizenship", " de ; fr ")))
                .accepted()
                .getFirst()
                .entry();

        assertThat(entry)
                .isEqualTo(new RosterEntry(
                        "00731",
                        "Lurdes",
                        "Vidalho",
                        "F",
                        List.of("DE", "FR"),
                        Category.STO,
                        null,
                        "SECONDED",
                        "PT",
                        List.of("en", "pt"),
                        2,
                        true,
                        LocalDate.of(2022, 11, 10)));
    }

    @Test
    void hostNationalsMaySupport() throws Exception {
        Map<String, String> interpreter = Rosters.rowWith("citizenship", "KZ");
        interpreter.put("category", "NATIONAL_STAFF");

        assertThat(check(Rosters.csv(interpreter)).issues()).isEmpty();
    }

    @Test
    void findsEverythingWrongWithOneRow() throws Exception {
        Map<String, String> row = Rosters.rowWith("citizenship", "XX");
        row.put("email", "");
        row.put("category", "VIP");

        assertThat(check(Rosters.csv(row)).issues())
                .extracting(RowIssue::code)
                .containsExactlyInAnyOrder(Code.INVALID_COUNTRY, Code.MISSING_EMAIL, Code.INVALID_CATEGORY);
    }

    @Test
    void theFirstOfTwoStands() throws Exception {
        Map<String, String> sameCode = Rosters.validRow("1");
        sameCode.put("passport_no", "OTHER");
        Map<String, String> samePassport = Rosters.validRow("2");
        samePassport.put("passport_no", "syn 1");

        CheckedRoster roster = check(Rosters.csv(Rosters.validRow("1"), sameCode, samePassport));

        assertThat(roster.issues())
                .extracting(RowIssue::row, RowIssue::code, RowIssue::message)
                .containsExactly(
                        tuple(2, Code.DUPLICATE_CODE, "same observer code as row 1"),
                        tuple(3, Code.DUPLICATE_PASSPORT, "same passport number as row 1"));
        assertThat(roster.accepted()).hasSize(1);
    }

    @Test
    void aPassportOfTheRosterBelongsToItsHolder() throws Exception {
        RosterCheck check = new RosterCheck(reader(), Map.of("SYN1", "00042"));

        CheckedRoster roster = check.check(rows(Rosters.csv(Rosters.validRow("1"))));

        assertThat(roster.issues())
                .extracting(RowIssue::code, RowIssue::message)
                .containsExactly(tuple(Code.DUPLICATE_PASSPORT, "same passport number as observer 00042"));
    }

    @Test
    void refusesControlCharacters() throws Exception {
        assertThat(check(Rosters.csv(Rosters.rowWith("given_name", "Lur\u0000des")))
                        .issues())
                .extracting(RowIssue::code)
                .containsExactly(Code.INVALID_CHARACTER);
    }

    @Test
    void messagesRepeatNoPersonalData() throws Exception {
        Map<String, String> row = Rosters.validRow("2");
        row.put("passport_no", "SYN1");
        row.put("email", "secret-address");

        CheckedRoster roster = check(Rosters.csv(Rosters.validRow("1"), row));

        assertThat(roster.issues())
                .hasSize(2)
                .allSatisfy(issue -> assertThat(issue.message()).doesNotContain("SYN1", "secret-address"));
    }

    @Test
    void knowsThe57ParticipatingStates() {
        assertThat(COUNTRIES.participating()).isEqualTo(57);
    }

    private static CheckedRoster check(String csv) throws UnreadableFile {
        return new RosterCheck(reader(), Map.of()).check(rows(csv));
    }

    private static EntryReader reader() {
        return new EntryReader(COUNTRIES, "KZ", TODAY);
    }

    private static List<RosterRow> rows(String csv) throws UnreadableFile {
        return RosterFile.read(csv.getBytes(StandardCharsets.UTF_8), ColumnMapping.NONE);
    }
}
