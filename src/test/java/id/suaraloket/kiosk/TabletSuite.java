package id.suaraloket.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import id.suaraloket.web.Messages;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tablet reads and tells with its token, and how that token changes. */
abstract class TabletSuite extends StoreSuite {
    private static final Pattern ROTATE = Pattern.compile("\\{\"rotate\":\"([A-Za-z0-9_-]{43})\"}");
    private static final String SAME_TOKEN = "{\"rotate\":null}";
    private OfficeFixture unit;

    @Override
    protected void provision() {
        unit = OfficeFixture.of(office(), "uji").services("ktp", "kk").kiosk("UJ2222");
    }

    @Test
    void aTabletReadsAllThatItAsksInEveryLanguage() throws IOException {
        HttpResponse<String> answer = CounterTablet.enrol(office(), "UJ2222").content();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).startsWith("application/json");
        assertThat(header(answer, "cache-control")).isEqualTo("private, no-cache");
        JsonNode content = json(answer);
        assertThat(content.get("point").getStringValue()).isEqualTo("UJ2222");
        assertThat(content.get("office").getStringValue()).isEqualTo("Kecamatan Uji");
        assertThat(content.get("services").get(0).get("name").getStringValue()).isEqualTo("Layanan ktp");
        assertThat(content.get("personal").getStringValue()).contains("@");
        JsonNode questionnaire = content.get("questionnaire");
        assertThat(questionnaire.get("code").getStringValue()).isEqualTo("permenpanrb-14-2017");
        assertThat(questionnaire.get("questions").size()).isEqualTo(9);
        JsonNode question = questionnaire.get("questions").get(1).get("texts");
        assertThat(question.get("id").get("text").getStringValue()).contains("kemudahan prosedur");
        assertThat(question.get("en").get("text").getStringValue()).contains("How easy");
        assertThat(question.get("jv").get("help").getStringValue()).startsWith("Urutane");
        assertThat(question.get("jv").get("answers").size()).isEqualTo(4);
        JsonNode sex = content.get("respondent").get(0);
        assertThat(sex.get("field").getStringValue()).isEqualTo("sex");
        assertThat(sex.get("texts").get("jv").getStringValue()).isEqualTo("Lanang utawa wadon");
        assertThat(sex.get("choices").get(1).get("value").getStringValue()).isEqualTo("P");
        assertThat(sex.get("choices").get(1).get("texts").get("en").getStringValue())
                .isEqualTo("Female");
    }

    @Test
    void thePagesOwnTextsAreThereInEveryLanguage() throws IOException {
        JsonNode texts = json(CounterTablet.enrol(office(), "UJ2222").content()).get("texts");
        Messages messages = office().context().getBean(Messages.class);

        messages.languages().forEach(language -> {
            Map<String, String> family = messages.family(Locale.forLanguageTag(language.id()), "kiosk.");
            JsonNode given = texts.get(language.id());
            assertThat(given.size()).isEqualTo(family.size());
            family.forEach(
                    (key, text) -> assertThat(given.get(key).getStringValue()).isEqualTo(text));
        });
    }

    @Test
    void whatWasReadBeforeIsNotSentAgainUntilItChanges() {
        CounterTablet tablet = CounterTablet.enrol(office(), "UJ2222");
        String tag = header(tablet.content(), "etag");

        HttpResponse<String> same = tablet.content("If-None-Match", tag);
        assertThat(tag).matches("\"[0-9a-f]+\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        unit.service("kk", false);
        HttpResponse<String> changed = tablet.content("If-None-Match", tag);
        unit.service("kk", true);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(header(changed, "etag")).isNotEqualTo(tag);
    }

    @Test
    void atAClosedPointThereIsNothingToAskButStillToTell() {
        unit.kiosk("UJZ222");
        CounterTablet tablet = CounterTablet.enrol(office(), "UJZ222");
        unit.closeKiosk("UJZ222");

        assertThat(tablet.content().statusCode()).isEqualTo(410);
        assertThat(tablet.report("{\"waiting\":2}").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutATokenOfItsOwnNobodyIsATablet() {
        CounterTablet tablet = CounterTablet.enrol(office(), "UJ2222");

        for (String token : List.of("", "x", Office.TOKEN, "A".repeat(43), tablet.token() + "A")) {
            assertThat(tablet.with(token).content().statusCode()).isEqualTo(401);
            assertThat(tablet.with(token).report("{}").statusCode()).isEqualTo(401);
        }
        assertThat(office().getAsNobody("/api/v1/tablets/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aRevokedTabletIsNoneOnAnyServer() {
        CounterTablet tablet = CounterTablet.enrol(office(), "UJ2222");
        CounterTablet other = CounterTablet.enrol(office(), "UJ2222");
        assertThat(revoke(tablet, "UJ9999").statusCode()).isEqualTo(404);
        assertThat(tablet.content().statusCode()).isEqualTo(200);

        assertThat(revoke(tablet, "UJ2222").statusCode()).isEqualTo(303);

        assertThat(tablet.content().statusCode()).isEqualTo(401);
        assertThat(tablet.report("{}").statusCode()).isEqualTo(401);
        try (Office second = second(Map.of())) {
            assertThat(tablet.at(second).content().statusCode()).isEqualTo(401);
        }
        assertThat(other.content().statusCode()).isEqualTo(200);
    }

    @Test
    void theLastReportStands() {
        CounterTablet tablet = CounterTablet.enrol(office(), "UJ2222");
        String whole = "{\"waiting\":3,\"oldest\":\"2026-11-20T09:23:02+07:00\",\"refused\":1,\"app\":\"7\","
                + "\"storageUsed\":12000000,\"storageQuota\":300000000000,\"persistent\":true,\"battery\":80,"
                + "\"charging\":true}";

        assertThat(tablet.report(whole).body()).isEqualTo(SAME_TOKEN);
        for (String told : List.of(
                "waiting = 3",
                "oldest_at = TIMESTAMP '2026-11-20 02:23:02'",
                "refused = 1",
                "app = '7'",
                "storage_used = 12000000",
                "storage_quota = 300000000000",
                "storage_persistent = TRUE",
                "battery = 80",
                "charging = TRUE")) {
            assertThat(reports(tablet, told)).as(told).isEqualTo(1);
        }

        assertThat(tablet.report("{\"waiting\":0,\"battery\":null}").body()).isEqualTo(SAME_TOKEN);
        assertThat(reports(tablet, "waiting = 0 AND oldest_at IS NULL AND app IS NULL AND battery IS NULL"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"waiting":-1} | waiting
            {"waiting":"3"} | waiting
            {"oldest":"kemarin"} | oldest
            {"oldest":"99999-01-01T00:00:00Z"} | oldest
            {"battery":101} | battery
            {"persistent":"yes"} | persistent
            {"app":7} | app
            {"suhu":40} | suhu
            """)
    void whatIsWrongInAReportIsNamed(String json, String field) {
        HttpResponse<String> answer = CounterTablet.enrol(office(), "UJ2222").report(json);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void afterThirtyDaysATokenIsChangedAndTheOldOneIsGoodUntilTheNewOneIsUsed() throws SQLException {
        CounterTablet tablet = CounterTablet.enrol(office(), "UJ2222");
        assertThat(tablet.report("{}").body()).isEqualTo(SAME_TOKEN);
        grow(tablet, 30);

        String next = rotated(tablet.report("{}"));

        // The answer was lost: all is as before, and the same new token is handed out again.
        assertThat(tablet.content().statusCode()).isEqualTo(200);
        assertThat(rotated(tablet.report("{}"))).isEqualTo(next).isNotEqualTo(tablet.token());

        CounterTablet renewed = tablet.with(next);
        assertThat(renewed.report("{}").body()).isEqualTo(SAME_TOKEN);
        assertThat(tablet.content().statusCode()).isEqualTo(401);
        assertThat(tablet.report("{}").statusCode()).isEqualTo(401);

        grow(tablet, 31);
        assertThat(rotated(renewed.report("{}"))).isNotIn(next, tablet.token());
    }

    @Test
    void aTokenOf29DaysIsKept() throws SQLException {
        CounterTablet tablet = CounterTablet.enrol(office(), "UJ2222");
        grow(tablet, 29);

        assertThat(tablet.report("{}").body()).isEqualTo(SAME_TOKEN);
    }

    @Test
    void twoReportsAtOnceOnTwoServersAreHandedTheSameToken() throws SQLException {
        CounterTablet tablet = CounterTablet.enrol(office(), "UJ2222");
        try (Office second = second(Map.of())) {
            grow(tablet, 30);
            List<CompletableFuture<String>> senders = Stream.of(office(), second, office(), second)
                    .map(server -> CompletableFuture.supplyAsync(
                            () -> rotated(tablet.at(server).report("{}"))))
                    .toList();

            List<String> tokens =
                    senders.stream().map(CompletableFuture::join).distinct().toList();
            assertThat(tokens).hasSize(1);
            assertThat(tablet.with(tokens.get(0)).content().statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> revoke(CounterTablet tablet, String point) {
        return office().postAsStaff("/staff/points/" + point + "/tablets/" + tablet.id() + "/revocation");
    }

    private long reports(CounterTablet tablet, String condition) {
        return office().count(
                        "SELECT COUNT(*) FROM tablet_report WHERE tablet = '" + tablet.id() + "' AND " + condition);
    }

    /** Makes the token of a tablet as old as so many days. */
    private void grow(CounterTablet tablet, int days) throws SQLException {
        try (Connection connection = office().connect();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE tablet SET token_since = ? WHERE id = ?")) {
            update.setObject(1, LocalDateTime.now(ZoneOffset.UTC).minusDays(days));
            update.setString(2, tablet.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String rotated(HttpResponse<String> answer) {
        Matcher token = ROTATE.matcher(answer.body());
        assertThat(token.matches()).as(answer.body()).isTrue();
        return token.group(1);
    }

    private JsonNode json(HttpResponse<String> answer) throws IOException {
        return office().context().getBean(JsonMapper.class).readValue(answer.body(), Argument.of(JsonNode.class));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }
}
