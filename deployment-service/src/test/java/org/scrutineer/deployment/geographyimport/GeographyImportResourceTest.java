package org.scrutineer.deployment.geographyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.CommissionDefined;
import org.scrutineer.contracts.deployment.RegionDefined;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.deployment.Geography;
import org.scrutineer.deployment.TestMission;

@QuarkusTest
class GeographyImportResourceTest {

    private static final String STATIONS =
            "code,region_code,tec_code,number,settlement,kind,registered_voters,lat,lon\n";

    private final TestMission mission = new TestMission();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void importsAndPublishesARegion() {
        mission.importFile(
                        "region",
                        "\uFEFFtime_zone,name_kk,name_en,kind,code\nAsia/Almaty,Абай облысы,Abai Region,REGION,KZ-10\n")
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("committed", equalTo(true))
                .body("rows", equalTo(1))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(0))
                .body("created", equalTo(1))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("errors", hasSize(0));

        var event = mission.published(Topics.DEPLOYMENT_REGION, 1).getFirst();
        assertThat(event.key()).isEqualTo(mission.id() + "/KZ-10");
        assertThat(event.type()).isEqualTo(RegionDefined.TYPE);
        assertThat(event.as(RegionDefined.class).region().names()).containsEntry("kk", "Абай облысы");
    }

    @Test
    void aDryRunWritesNothing() {
        mission.importFile("region", bytes(Geography.small(1, 1).regions()), "?dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("committed", equalTo(false))
                .body("created", equalTo(1));

        mission.office().get(mission.path("regions")).then().body("items", hasSize(0));
    }

    @Test
    void oneErrorRefusesTheWholeFile() {
        String file = """
                code,name_en,kind,time_zone
                KZ-10,Abai Region,REGION,Asia/Almaty
                KZ-11,,PROVINCE,+06:00
                """;

        mission.importFile("region", file)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/import-refused"))
                .body("committed", equalTo(false))
                .body("rows", equalTo(2))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors.code", containsInAnyOrder("MISSING_VALUE", "UNKNOWN_VALUE", "UNKNOWN_TIME_ZONE"))
                .body("errors.line", everyItem(equalTo(3)))
                .body("errors.row", everyItem(equalTo(2)))
                .body("errors.key", everyItem(equalTo("KZ-11")))
                .body("errors.severity", everyItem(equalTo("ERROR")));

        mission.office().get(mission.path("regions")).then().body("items", hasSize(0));
        mission.importFile("region", bytes(file), "?dryRun=true")
                .statusCode(200)
                .body("errors", hasSize(3))
                .body("created", equalTo(1));
    }

    @Test
    void refusesAWrongHeader() {
        mission.importFile("commission", "code,region,level,name\n1001,KZ-10,DISTRICT,Semey\n")
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_COLUMN", "MISSING_COLUMN"))
                .body("errors.column", contains("region", "region_code"))
                .body("errors[0].line", equalTo(1))
                .body("errors[0].row", equalTo(0));
    }

    @Test
    void refusesAnEmptyBody() {
        mission.importFile("area", "").statusCode(422).body("errors.code", contains("EMPTY_FILE"));
    }

    @Test
    void refusesAnotherMediaType() {
        mission.office()
                .contentType("application/json")
                .body("{}")
                .post(mission.path("region-imports"))
                .then()
                .statusCode(415)
                .body("type", endsWith("/unsupported-media-type"));
    }

    @Test
    void refusesADryRunThatIsNeitherTrueNorFalse() {
        mission.importFile("region", bytes(Geography.small(1, 1).regions()), "?dryRun=yes")
                .statusCode(400)
                .body("type", endsWith("/invalid-request"));

        mission.office().get(mission.path("regions")).then().body("items", hasSize(0));
    }

    @Test
    void readersMayNotImport() {
        mission.as("ELECTION_ANALYST")
                .contentType("text/csv")
                .body("code")
                .post(mission.path("station-imports"))
                .then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "code, 1 2, INVALID_VALUE",
        "region_code, '', MISSING_VALUE",
        "settlement, suburban, UNKNOWN_VALUE",
        "kind, Hospital, INVALID_VALUE",
        "registered_voters, many, INVALID_NUMBER",
        "lat, 95, INVALID_COORDINATE",
        "lon, '', INCOMPLETE_POSITION",
        "opens_at, 25:00, INVALID_VALUE"
    })
    void refusesABadStation(String column, String value, String code) {
        String header = "code,region_code,tec_code,number,settlement,kind,registered_voters,lat,lon,opens_at";
        String[] cells = {"100001", "KZ-10", "1001", "0001", "urban", "regular", "500", "50.1", "80.1", "07:00"};
        cells[List.of(header.split(",")).indexOf(column)] = value;

        mission.importFile("station", header + "\n" + String.join(",", cells) + "\n")
                .statusCode(422)
                .body("errors.findAll { it.severity == 'ERROR' }.code", contains(code))
                .body("errors.findAll { it.severity == 'ERROR' }.column", contains(column));
    }

    @Test
    void reportsAnOddFrameAndTakesItAsItIs() {
        mission.importGeography(Geography.small(30, 1));

        mission.importFile("station", STATIONS + """
                        9001,KZ-99,1001,9001,rural,regular,500,46,81.5
                        9002,KZ-10,7777,9002,rural,regular,500,46,81.6
                        9003,KZ-10,1001,9003,rural,regular,500,81.5,46
                        9004,KZ-10,1001,9004,rural,regular,500,45.001,81.0
                        9005,KZ-10,1001,9005,rural,regular,90000,46,81.7
                        9006,KZ-10,1001,9006,rural,regular,0,46,81.8
                        9007,KZ-10,1001,0001,rural,regular,500,,
                        9008,KZ-10,1001,9008,rural,regular,500,-10,20
                        """)
                .statusCode(200)
                .body("committed", equalTo(true))
                .body("created", equalTo(8))
                .body("errors.severity", everyItem(equalTo("WARNING")))
                .body("errors.find { it.key == '9002' }.code", equalTo("UNKNOWN_COMMISSION"))
                .body("errors.find { it.key == '9003' }.code", equalTo("SWAPPED_COORDINATES"))
                .body("errors.find { it.key == '9004' }.code", equalTo("DUPLICATE_COORDINATES"))
                .body("errors.find { it.key == '9005' }.code", equalTo("VOTERS_OUTLIER"))
                .body("errors.find { it.key == '9006' }.code", equalTo("NO_VOTERS"))
                .body("errors.find { it.key == '9008' }.code", equalTo("OUTSIDE_REGION"))
                .body("errors.findAll { it.key == '9001' }.code", contains("UNKNOWN_REGION", "REGION_DIFFERS"))
                .body("errors.findAll { it.key == '9007' }.code", contains("NO_POSITION", "DUPLICATE_NUMBER"));

        mission.office()
                .get(mission.path("stations/9003"))
                .then()
                .body("latitude", equalTo(81.5f))
                .body("longitude", equalTo(46f));
    }

    @Test
    void theOutlineOfTheRegionTellsMoreThanTheDistance() {
        mission.importGeography(Geography.small(1, 1));
        mission.office()
                .contentType("application/geo+json")
                .body("""
                        {"type":"FeatureCollection","features":[{"type":"Feature","id":"KZ-10","geometry":
                          {"type":"Polygon","coordinates":[[[80,44],[83,44],[83,51],[80,51],[80,44]]]}}]}""")
                .put(mission.path("region-boundaries"))
                .then()
                .statusCode(200);

        mission.importFile("station", STATIONS + """
                        9001,KZ-10,1001,9001,rural,regular,500,46.0,79.0
                        9002,KZ-10,1001,9002,rural,regular,500,81.5,46.5
                        9003,KZ-10,1001,9003,rural,regular,500,46.5,81.5
                        """)
                .statusCode(200)
                .body("errors.key", contains("9001", "9002"))
                .body("errors.code", contains("OUTSIDE_REGION", "SWAPPED_COORDINATES"));
    }

    @Test
    void namesACommissionThatGoesByAnotherName() {
        mission.importGeography(Geography.small(1, 1));

        mission.importFile("station", """
                        code,region_code,tec_code,tec_name,number,settlement,kind,registered_voters,lat,lon
                        9001,KZ-10,1001,Other,9001,rural,regular,500,46.0,81.0
                        """).statusCode(200).body("errors.code", contains("COMMISSION_NAME_DIFFERS"));
    }

    @Test
    void publishesOnlyWhatChanged() {
        Geography geography = Geography.small(3, 1);
        mission.importGeography(geography);

        mission.importFile("station", geography.stations().replace("1002,KZ-10,1001,0002", "1002,KZ-10,1001,0002a"))
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(5));

        var changed = mission.published(Topics.DEPLOYMENT_STATION, 13).stream()
                .map(event -> event.as(StationDefined.class).station())
                .filter(station -> station.number().equals("0002a"))
                .toList();
        assertThat(changed)
                .singleElement()
                .satisfies(station -> assertThat(station.version()).isEqualTo(3));
    }

    @Test
    void commissionsAndStationsFollowIntoTheirArea() {
        Geography geography = Geography.small(3, 1);
        mission.importGeography(geography);
        mission.office().get(mission.path("stations/2001")).then().body("areaCode", equalTo("07"));

        mission.importFile(
                        "area",
                        geography
                                .areas()
                                .replace("KZ-10,1001,", "KZ-10,1001;1002,")
                                .replace("KZ-10,1002,", "KZ-10,,"))
                .statusCode(200)
                .body("updated", equalTo(2));

        mission.office().get(mission.path("stations?area=01")).then().body("items", hasSize(6));
        mission.importFile("commission", geography.commissions())
                .statusCode(200)
                .body("unchanged", equalTo(2));
        assertThat(mission.published(Topics.DEPLOYMENT_COMMISSION, 5).stream()
                        .map(event -> event.as(CommissionDefined.class).commission())
                        .filter(commission -> commission.code().equals("1002"))
                        .map(commission -> commission.areaCode()))
                .containsExactly(null, "07", "01");
    }

    @Test
    void aCommissionThatAnAreaGivesUpIsInNone() {
        Geography geography = Geography.small(3, 1);
        mission.importGeography(geography);

        mission.importFile("area", geography.areas().replace("KZ-10,1002,", "KZ-10,,"))
                .statusCode(200);

        mission.office().get(mission.path("stations?area=07")).then().body("items", hasSize(0));
    }

    @Test
    void twoAreasMayNotClaimOneCommission() {
        Geography geography = Geography.small(3, 1);
        mission.importFile("commission", geography.commissions()).statusCode(200);

        mission.importFile("area", geography.areas().replace("KZ-10,1002,", "KZ-10,1001;1002,"))
                .statusCode(422)
                .body("errors.find { it.severity == 'ERROR' }.code", equalTo("COMMISSION_IN_TWO_AREAS"))
                .body("errors.find { it.severity == 'ERROR' }.key", equalTo("07"));
    }

    @Test
    void checksAreasAgainstTheFrame() {
        mission.importGeography(Geography.small(3, 1));

        mission.importFile("area", """
                        code,name,region_codes,tec_codes,stations,registered_voters,lto_teams,sto_teams
                        01,West,KZ-10;KZ-99,1001;4242,4,1506,1,1
                        """)
                .statusCode(200)
                .body("errors.code", containsInAnyOrder("UNKNOWN_REGION", "UNKNOWN_COMMISSION", "COUNT_DIFFERS"))
                .body("errors.find { it.code == 'COUNT_DIFFERS' }.column", equalTo("stations"));
    }

    @Test
    void teamNumbersNeedAnAreaOfTwoDigitsAndAtMost99Teams() {
        mission.importFile("area", """
                        code,name,region_codes,tec_codes,lto_teams,sto_teams
                        7,East,KZ-10,,1,1
                        00,Nowhere,KZ-10,,1,1
                        08,Crowded,KZ-10,,1,100
                        """)
                .statusCode(422)
                .body(
                        "errors.findAll { it.severity == 'ERROR' }.code",
                        contains("INVALID_VALUE", "INVALID_VALUE", "TOO_MANY_TEAMS"));
    }

    @Test
    void theAreaDecidesWhereAFileOfCommissionsDiffers() {
        Geography geography = Geography.small(3, 1);
        mission.importGeography(geography);

        mission.importFile("commission", """
                        code,region_code,level,name,aor_code
                        1001,KZ-99,DISTRICT,First,09
                        """)
                .statusCode(200)
                .body("errors.code", hasItem("AREA_DIFFERS"))
                .body("errors.code", hasItem("UNKNOWN_REGION"));

        mission.office().get(mission.path("commissions?area=01")).then().body("items.code", contains("1001"));
    }

    @Test
    void importsOfOneMissionTakeTurns() {
        Geography geography = Geography.small(200, 1);

        List<Integer> created = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> mission.importFile("station", geography.stations())
                        .statusCode(200)
                        .extract()
                        .<Integer>path("created"))
                .toList();

        assertThat(created).containsExactlyInAnyOrder(400, 0, 0, 0);
    }
}
