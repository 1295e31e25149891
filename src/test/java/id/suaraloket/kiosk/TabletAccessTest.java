package id.suaraloket.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever steals the token of a tablet can read what it asks and tell lies about its battery; nothing else. */
class TabletAccessTest {
    private static Office office;
    private static CounterTablet tablet;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", true));
        tablet = CounterTablet.enrol(office, "DEMTAB");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void theTokenOpensTheTabletsOwnAddresses() {
        assertThat(tablet.content().statusCode()).isEqualTo(200);
        assertThat(tablet.report("{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /staff | 303
            GET    | /staff/setup | 303
            POST   | /staff/setup | 303
            GET    | /staff/points/DEMTAB | 303
            GET    | /staff/points/DEMTAB/tablet-codes | 303
            POST   | /staff/points/DEMTAB/tablet-codes | 303
            POST   | /staff/points/DEMTAB/tablets/ID/revocation | 303
            GET    | /staff/units/lumajang/recaps/2021-TW3 | 303
            GET    | /staff/units/lumajang/points/new | 303
            POST   | /staff/units/lumajang/points/new | 303
            GET    | /staff/units/lumajang/tallies | 303
            POST   | /staff/units/lumajang/tallies | 303
            GET    | /api/v1/units/lumajang/recaps/2021-TW3 | 401
            GET    | /api/v1/units/lumajang/recaps/2021-TW3.csv | 401
            GET    | /api/v1/units/lumajang/recaps/2021-TW3.xlsx | 401
            GET    | /api/v1/units/lumajang/recaps/2021-TW3.docx | 401
            GET    | /api/v1/units/lumajang/recaps/2021-TW3.pdf | 401
            GET    | /api/v1/units/lumajang/responses/2021-TW3.csv | 401
            GET    | /api/v1/units/lumajang/responses/2021-TW3.xlsx | 401
            POST   | /api/v1/units/lumajang/imports | 401
            PUT    | /api/v1/units/lumajang | 401
            PUT    | /api/v1/units/lumajang/services/ktp | 401
            PUT    | /api/v1/units/lumajang/targets/2026 | 401
            PUT    | /api/v1/points/DEMTAB | 401
            GET    | /api/v1/points/DEMTAB/qr.png | 401
            GET    | /api/v1/points/DEMTAB/qr.svg | 401
            GET    | /api/v1/points/DEMTAB/sheet.pdf | 401
            PUT    | /api/v1/responses/ID/exclusion | 401
            DELETE | /api/v1/responses/ID/exclusion | 401
            GET    | /api/v1/backup | 401
            """)
    void theTokenOpensNothingElse(String method, String path, int status) {
        String address = path.replace("ID", tablet.id());
        String type = path.startsWith("/staff") ? "application/x-www-form-urlencoded" : "application/json";

        HttpResponse<String> answer = office.send(tablet.request(address)
                .header("Content-Type", path.endsWith("/imports") ? "text/csv" : type)
                .method(method, HttpRequest.BodyPublishers.ofString(path.startsWith("/staff") ? "" : "{}")));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 303) {
            assertThat(answer.headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).startsWith("/login"));
        }
        assertThat(office.get("/api/v1/points/DEMTAB").statusCode()).isEqualTo(200);
        assertThat(tablet.content().statusCode()).isEqualTo(200);
    }

    @Test
    void aResponseNeedsNoTokenAndIsNotHinderedByOne() {
        String response = "{\"point\":\"DEMTAB\",\"service\":\"ktp\",\"answers\":{\"q1\":4}}";

        assertThat(office.put("/api/v1/responses/" + UUID.randomUUID(), response)
                        .statusCode())
                .isEqualTo(201);
        assertThat(office.send(tablet.request("/api/v1/responses/" + UUID.randomUUID())
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(response)))
                        .statusCode())
                .isEqualTo(201);
    }
}
