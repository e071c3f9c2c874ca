package org.scrutineer.observer.rosterimport;

import static org.scrutineer.observer.rosterimport.RosterColumn.EMAIL;
import static org.scrutineer.observer.rosterimport.RosterColumn.OBSERVER_CODE;
import static org.scrutineer.observer.rosterimport.RosterColumn.PASSPORT_NO;
import static org.scrutineer.observer.rosterimport.RosterColumn.PHONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.contact.ContactDetails;
import org.scrutineer.observer.roster.RosterEntry;
import org.scrutineer.observer.rosterimport.CheckedRoster.Accepted;
import org.scrutineer.observer.rosterimport.RowIssue.Code;

/// Judges the rows of one file, each on its own and against the rows before it and the roster. One instance per import.
final class RosterCheck {

    /// One @ with something before it and a domain with a dot after it. Whether mail arrives cannot be told from the
    /// address.
    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final EntryReader reader;
    private final Map<String, String> knownPassports;
    private final Map<String, Integer> rowByCode = new HashMap<>();
    private final Map<String, Integer> rowByPassport = new HashMap<>();
    private final List<RowIssue> issues = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();

    /// @param knownPassports passport number, as [#comparable(String)] gives it, to the observer code that has it
    RosterCheck(EntryReader reader, Map<String, String> knownPassports) {
        this.reader = reader;
        this.knownPassports = knownPassports;
    }

    CheckedRoster check(List<RosterRow> rows) {
        rows.forEach(this::check);
        return new CheckedRoster(rows.size(), List.copyOf(accepted), List.copyOf(issues));
    }

    private void check(RosterRow row) {
        RowFindings findings = new RowFindings(row, issues);
        if (!row.complete()) {
            findings.error(null, Code.WRONG_NUMBER_OF_CELLS, "more or fewer cells than the header");
            return;
        }
        checkTexts(row, findings);
        checkCode(row, findings);
        Optional<RosterEntry> entry = reader.read(row, findings);
        checkEmail(row, findings);
        checkPassport(row, findings);
        if (!findings.rejected()) {
            entry.ifPresent(read -> accepted.add(new Accepted(read, contact(row))));
        }
    }

    private static void checkTexts(RosterRow row, RowFindings findings) {
        for (RosterColumn column : RosterColumn.values()) {
            String cell = row.cell(column);
            if (cell.length() > column.maxLength() && !isCheckedOtherwise(column)) {
                findings.error(column, Code.VALUE_TOO_LONG, "longer than %d characters".formatted(column.maxLength()));
            }
            if (cell.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')) {
                findings.error(column, Code.INVALID_CHARACTER, "has a control character");
            }
        }
    }

    /// Columns whose values come from a list or have a format: a value that is too long is wrong anyway.
    private static boolean isCheckedOtherwise(RosterColumn column) {
        return switch (column) {
            case OBSERVER_CODE, GIVEN_NAME, FAMILY_NAME, SECONDING, EMAIL, PHONE, PASSPORT_NO -> false;
            default -> true;
        };
    }

    /// The first row with a code stands, the later one is reported.
    private void checkCode(RosterRow row, RowFindings findings) {
        String code = row.cell(OBSERVER_CODE);
        Integer earlier = code.isEmpty() ? null : rowByCode.putIfAbsent(code, row.row());
        if (earlier != null) {
            findings.error(OBSERVER_CODE, Code.DUPLICATE_CODE, "same observer code as row " + earlier);
        }
    }

    private static void checkEmail(RosterRow row, RowFindings findings) {
        String email = row.cell(EMAIL);
        if (email.isEmpty()) {
            findings.error(EMAIL, Code.MISSING_EMAIL, "e-mail is required");
        } else if (!EMAIL_ADDRESS.matcher(email).matches()) {
            findings.error(
                    EMAIL,
                    Code.INVALID_EMAIL,
                    email.contains("@") ? "is not an e-mail address" : "no @ in the address");
        }
    }

    private void checkPassport(RosterRow row, RowFindings findings) {
        String passport = comparable(row.cell(PASSPORT_NO));
        if (passport.isEmpty()) {
            findings.warning(PASSPORT_NO, Code.MISSING_PASSPORT, "may be imported; accreditation needs it");
            return;
        }
        Integer earlier = rowByPassport.putIfAbsent(passport, row.row());
        String holder = knownPassports.get(passport);
        if (earlier != null) {
            findings.error(PASSPORT_NO, Code.DUPLICATE_PASSPORT, "same passport number as row " + earlier);
        } else if (holder != null && !holder.equals(row.cell(OBSERVER_CODE))) {
            findings.error(PASSPORT_NO, Code.DUPLICATE_PASSPORT, "same passport number as observer " + holder);
        }
    }

    /// Passport numbers are written with and without spaces and in both cases.
    static String comparable(@Nullable String passport) {
        return passport == null ? "" : passport.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static ContactDetails contact(RosterRow row) {
        return new ContactDetails(
                emptyToNull(row.cell(PASSPORT_NO)), emptyToNull(row.cell(EMAIL)), emptyToNull(row.cell(PHONE)));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
