package org.scrutineer.observer.rosterimport;

import static org.scrutineer.observer.rosterimport.RosterColumn.CATEGORY;
import static org.scrutineer.observer.rosterimport.RosterColumn.CITIZENSHIP;
import static org.scrutineer.observer.rosterimport.RosterColumn.CODE_OF_CONDUCT_SIGNED_ON;
import static org.scrutineer.observer.rosterimport.RosterColumn.EXPERIENCE_MISSIONS;
import static org.scrutineer.observer.rosterimport.RosterColumn.FAMILY_NAME;
import static org.scrutineer.observer.rosterimport.RosterColumn.GIVEN_NAME;
import static org.scrutineer.observer.rosterimport.RosterColumn.LANGUAGES;
import static org.scrutineer.observer.rosterimport.RosterColumn.NOMINATING_STATE;
import static org.scrutineer.observer.rosterimport.RosterColumn.OBSERVER_CODE;
import static org.scrutineer.observer.rosterimport.RosterColumn.ROLE;
import static org.scrutineer.observer.rosterimport.RosterColumn.SECONDING;
import static org.scrutineer.observer.rosterimport.RosterColumn.SEX;
import static org.scrutineer.observer.rosterimport.RosterColumn.TRAINING_COMPLETED;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.roster.Category;
import org.scrutineer.observer.roster.CoreRole;
import org.scrutineer.observer.roster.RosterEntry;
import org.scrutineer.observer.rosterimport.RowIssue.Code;

/// Reads one row as a roster entry and finds everything wrong with it. Knows nothing of other rows.
final class EntryReader {

    private static final Set<String> LANGUAGE_CODES = Set.of(Locale.getISOLanguages());
    private static final Set<String> SEXES = Set.of("F", "M", "X");

    private final Countries countries;
    private final String hostCountry;
    private final LocalDate today;

    /// @param today a signature dated later than this is an error
    EntryReader(Countries countries, String hostCountry, LocalDate today) {
        this.countries = countries;
        this.hostCountry = hostCountry;
        this.today = today;
    }

    /// @return the entry, or nothing when the row must be rejected
    Optional<RosterEntry> read(RosterRow row, RowFindings findings) {
        require(row, OBSERVER_CODE, Code.MISSING_OBSERVER_CODE, "observer code is required", findings);
        require(row, GIVEN_NAME, Code.MISSING_GIVEN_NAME, "given name is required", findings);
        require(row, FAMILY_NAME, Code.MISSING_FAMILY_NAME, "family name is required", findings);
        String sex = sex(row, findings);
        @Nullable Category category = category(row, findings);
        List<String> citizenships = citizenships(row, category, findings);
        @Nullable CoreRole role = role(row, findings);
        String nominatingState = nominatingState(row, citizenships, findings);
        List<String> languages = languages(row, findings);
        int experience = experience(row, findings);
        boolean trained = trained(row, findings);
        @Nullable LocalDate signedOn = signedOn(row, findings);
        if (findings.rejected() || category == null) {
            return Optional.empty();
        }
        return Optional.of(new RosterEntry(
                row.cell(OBSERVER_CODE),
                row.cell(GIVEN_NAME),
                row.cell(FAMILY_NAME),
                emptyToNull(sex),
                citizenships,
                category,
                role,
                emptyToNull(upper(row.cell(SECONDING))),
                emptyToNull(nominatingState),
                languages,
                experience,
                trained,
                signedOn));
    }

    private static void require(RosterRow row, RosterColumn column, Code code, String message, RowFindings findings) {
        if (row.cell(column).isEmpty()) {
            findings.error(column, code, message);
        }
    }

    private static String sex(RosterRow row, RowFindings findings) {
        String sex = upper(row.cell(SEX));
        if (!sex.isEmpty() && !SEXES.contains(sex)) {
            findings.error(SEX, Code.INVALID_SEX, "must be F, M, X or empty");
        }
        return sex;
    }

    private static @Nullable Category category(RosterRow row, RowFindings findings) {
        Optional<Category> category = Category.of(upper(row.cell(CATEGORY)));
        if (category.isEmpty()) {
            findings.error(
                    CATEGORY, Code.INVALID_CATEGORY, "must be CORE, LTO, STO, LSTO, NATIONAL_STAFF or PARLIAMENTARIAN");
        }
        return category.orElse(null);
    }

    private static @Nullable CoreRole role(RosterRow row, RowFindings findings) {
        String name = upper(row.cell(ROLE));
        if (name.isEmpty()) {
            return null;
        }
        Optional<CoreRole> role = CoreRole.of(name);
        if (role.isEmpty()) {
            findings.error(ROLE, Code.INVALID_ROLE, "is not a role of the core team");
        }
        return role.orElse(null);
    }

    /// The first thing wrong with the first wrong citizenship; one message says enough.
    private List<String> citizenships(RosterRow row, @Nullable Category category, RowFindings findings) {
        List<String> codes = parts(upper(row.cell(CITIZENSHIP)));
        if (codes.isEmpty()) {
            findings.error(CITIZENSHIP, Code.INVALID_COUNTRY, "citizenship is required");
            return codes;
        }
        boolean supportStaff = category != null && !category.isObserver();
        for (String code : codes) {
            if (!countries.exists(code)) {
                findings.error(CITIZENSHIP, Code.INVALID_COUNTRY, notACountry(code));
                return codes;
            }
            if (!countries.participates(code)) {
                findings.error(
                        CITIZENSHIP,
                        Code.NOT_PARTICIPATING_STATE,
                        code + " exists but is not an OSCE participating State");
                return codes;
            }
            if (code.equals(hostCountry) && !supportStaff) {
                findings.error(CITIZENSHIP, Code.HOST_NATIONAL, "citizens of the host country cannot observe at home");
                return codes;
            }
        }
        return codes;
    }

    private static String notACountry(String code) {
        return code.length() == 2
                ? code + " is not an ISO 3166-1 alpha-2 code of a country"
                : "something else in place of the two-letter code of a country";
    }

    /// As a rule the State that a person is a citizen of; then its faults are reported once, with the citizenship.
    private String nominatingState(RosterRow row, List<String> citizenships, RowFindings findings) {
        String state = upper(row.cell(NOMINATING_STATE));
        if (!state.isEmpty() && !citizenships.contains(state) && !countries.exists(state)) {
            findings.error(NOMINATING_STATE, Code.INVALID_COUNTRY, notACountry(state));
        }
        return state;
    }

    private static List<String> languages(RosterRow row, RowFindings findings) {
        List<String> languages = parts(row.cell(LANGUAGES).toLowerCase(Locale.ROOT));
        if (!LANGUAGE_CODES.containsAll(languages)) {
            findings.error(LANGUAGES, Code.INVALID_LANGUAGE, "must be ISO 639-1 codes with ; between them");
        }
        return languages;
    }

    private static int experience(RosterRow row, RowFindings findings) {
        String text = row.cell(EXPERIENCE_MISSIONS);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,4}")) {
            findings.error(EXPERIENCE_MISSIONS, Code.INVALID_NUMBER, "must be a whole number, 0 or more");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private static boolean trained(RosterRow row, RowFindings findings) {
        return switch (row.cell(TRAINING_COMPLETED).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0", "" -> false;
            default -> {
                findings.error(TRAINING_COMPLETED, Code.INVALID_BOOLEAN, "must be true or false");
                yield false;
            }
        };
    }

    private @Nullable LocalDate signedOn(RosterRow row, RowFindings findings) {
        String text = row.cell(CODE_OF_CONDUCT_SIGNED_ON);
        if (text.isEmpty()) {
            findings.warning(
                    CODE_OF_CONDUCT_SIGNED_ON,
                    Code.CODE_OF_CONDUCT_NOT_SIGNED,
                    "may be imported, may not be accredited");
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isAfter(today)) {
                findings.error(CODE_OF_CONDUCT_SIGNED_ON, Code.INVALID_DATE, "lies in the future");
            }
            return date;
        } catch (DateTimeParseException e) {
            findings.error(CODE_OF_CONDUCT_SIGNED_ON, Code.INVALID_DATE, "not a calendar date, YYYY-MM-DD");
            return null;
        }
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
