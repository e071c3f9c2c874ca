package org.scrutineer.observer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutineer.observer.Office;
import org.scrutineer.observer.Problems;
import org.scrutineer.platform.web.CommonProblem;

@QuarkusTest
class ObserverResourceTest {

    @Test
    void listsTheRosterPageByPage() {
        Office office = Office.open().withTheKitsRoster();
        List<String> seen = new ArrayList<>();
        String after = "";

        do {
            var page = office.head()
                    .queryParam("limit", 150)
                    .queryParam("after", after)
                    .get(office.path("observers"));
            seen.addAll(page.jsonPath().getList("items.observerCode"));
            after = page.jsonPath().getString("next");
        } while (after != null);

        assertThat(seen).hasSize(341).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void filtersByCategoryAndByWhoMayBeDeployed() {
        Office office = Office.open()
                .withObservers("01001,PT,LTO", "02001,DE,STO", "02002,FR,STO")
                .accredits("02002");

        codes(office, "?category=STO", "02001", "02002");
        codes(office, "?deployable=true", "02002");
        codes(office, "?category=STO&deployable=false", "02001");
        office.head()
                .get(office.path("observers?category=LTO&deployable=true"))
                .then()
                .body("items", empty());
    }

    @Test
    void showsOneObserverWithoutContacts() {
        Office office = Office.open().withObservers("00731,PT,STO").accredits("00731");
        office.headSends(Map.of(
                        "completions",
                        List.of(Map.of("observerCode", "00731", "course", "STO", "completedOn", "2022-10-01"))))
                .post(office.path("trainings"))
                .then()
                .statusCode(200);

        office.head()
                .get(office.path("observers/00731"))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("familyName", equalTo("Example"))
                .body("accreditation", equalTo("GRANTED"))
                .body("accreditationNumber", equalTo("A-00731"))
                .body("pledgedOn", equalTo("2022-11-01"))
                .body("trainings.STO.completedOn", equalTo("2022-10-01"))
                .body("deployable", equalTo(true))
                .body(not(containsString("example.org")))
                .body(not(containsString("SYN")))
                .body(not(containsString("+4477")));
    }

    @Test
    void explainsEligibility() {
        Office office = Office.open().withObservers("00731,PT,STO");

        office.head()
                .get(office.path("observers/00731/eligibility"))
                .then()
                .statusCode(200)
                .body("observerCode", equalTo("00731"))
                .body("deployable", equalTo(false))
                .body("obstacles", hasSize(1))
                .body("obstacles[0].code", equalTo("NOT_ACCREDITED"))
                .body("obstacles[0].message", equalTo("No accreditation was applied for."));

        office.accredits("00731");
        office.head()
                .get(office.path("observers/00731/eligibility"))
                .then()
                .body("deployable", equalTo(true))
                .body("obstacles", empty());
    }

    @Test
    void showsContactsToFew() {
        Office office = Office.open().withObservers("00731,PT,STO");
        String contact = office.path("observers/00731/contact");

        office.as("OPERATIONS")
                .get(contact)
                .then()
                .statusCode(200)
                .body("passportNo", equalTo("SYN00731"))
                .body("email", equalTo("ada@example.org"));
        office.as("STATISTICAL_ANALYST").get(contact).then().spec(Problems.is(CommonProblem.FORBIDDEN));
        office.as("LTO_COORDINATOR").get(contact).then().spec(Problems.is(CommonProblem.FORBIDDEN));
        office.head().get(office.path("observers/404/contact")).then().spec(Problems.is(CommonProblem.NOT_FOUND));
    }

    @Test
    void keepsMissionsApart() {
        Office office = Office.open().withObservers("00731,PT,STO");
        Office other = Office.open();

        other.head().get(other.path("observers/00731")).then().spec(Problems.is(CommonProblem.NOT_FOUND));
        other.head().get(other.path("observers/00731/eligibility")).then().spec(Problems.is(CommonProblem.NOT_FOUND));
        other.head().get(office.path("observers/00731")).then().spec(Problems.is(CommonProblem.FORBIDDEN));
        other.head().get(other.path("observers")).then().body("items", empty());
    }

    @Test
    void refusesFiltersAndPagesThatAreNone() {
        Office office = Office.open();

        for (String query : List.of("category=VIP", "deployable=perhaps", "limit=0", "limit=201", "after=%21")) {
            office.head()
                    .urlEncodingEnabled(false)
                    .get(office.path("observers?" + query))
                    .then()
                    .spec(Problems.is(CommonProblem.INVALID_REQUEST));
        }
    }

    @Test
    void knowsNoMissionThatDoesNotExist() {
        Office office = Office.notOpened();

        office.head().get(office.path("observers")).then().spec(Problems.is(CommonProblem.NOT_FOUND));
    }

    private static void codes(Office office, String query, String... expected) {
        office.head()
                .get(office.path("observers" + query))
                .then()
                .statusCode(200)
                .body("items.observerCode", contains(expected));
    }
}
