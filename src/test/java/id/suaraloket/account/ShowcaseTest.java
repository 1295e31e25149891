package id.suaraloket.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.audit.Actor;
import id.suaraloket.testing.Office;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sees a recap, before and after it is published, and how much of it. */
class ShowcaseTest {
    private static final String STAFF = "/staff/units/lumajang/recaps/2021-TW3/";
    private static final String RECAP = "/api/v1/units/lumajang/recaps/2021-TW3";
    /** A group of fewer than five. */
    private static final String SMALL = "\"TNI\":2";

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", true));
        office.provision("/api/v1/units/randuagung", "{\"name\":\"Kecamatan Randuagung\",\"kabupaten\":\"Lumajang\"}");
        account("sini", "lumajang");
        account("lain", "randuagung");
        assertThat(office.postAsStaff(STAFF + "finalisation", Map.of("number", "1"))
                        .statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void staffOfTheUnitSeeAllAndEverybodyElseWhatIsPublished() {
        assertThat(person("sini").body()).contains(SMALL);
        assertThat(person("lain").statusCode()).isEqualTo(403);
        assertThat(token(Scope.READ).body()).contains(SMALL);
        assertThat(token(Scope.IMPORT).statusCode()).isEqualTo(403);
        assertThat(office.getAsNobody(RECAP).statusCode()).isEqualTo(401);

        office.postAsStaff(STAFF + "publication");

        assertThat(person("sini").body()).contains(SMALL);
        assertThat(token(Scope.READ).body()).contains(SMALL);
        for (HttpResponse<String> open : List.of(person("lain"), token(Scope.IMPORT))) {
            assertThat(open.statusCode()).isEqualTo(200);
            assertThat(open.body()).contains("\"ikm\":\"87.10\"").doesNotContain(SMALL);
        }
        assertThat(office.getAsNobody(RECAP).body()).doesNotContain(SMALL);
        assertThat(office.getAsNobody(RECAP.replace("lumajang", "LUMAJANG")).statusCode())
                .isEqualTo(401);
        assertThat(office.getAsNobody(RECAP + ".csv").statusCode())
                .as("documents are for staff")
                .isEqualTo(401);

        office.postAsStaff(STAFF + "publication/withdrawal");
        assertThat(person("lain").statusCode()).isEqualTo(403);
        assertThat(office.getAsNobody(RECAP).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> person(String name) {
        VisitorKey key = VisitorKey.random();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        office.context().getBean(LoginSessions.class).insert(new LoginSession(key.hash(), name, now, now, false));
        return send(office.request(RECAP).header("Cookie", "suaraloket=" + key.value()));
    }

    private static HttpResponse<String> token(Scope scope) {
        String token = office.context().getBean(TokenDesk.class).make("sini", "uji", Set.of(scope), Actor.program());
        return send(office.request(RECAP).header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return office.send(request.GET());
    }

    private static void account(String name, String unit) {
        office.context()
                .getBean(Accounts.class)
                .insert(new Account(name, null, name, Role.READER, false, null, null, null));
        office.context().getBean(AccountUnits.class).insert(name, unit);
    }
}
