package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day a response counts: the office's own day of its submittedAt, unless that comes from a wrong clock. */
abstract class DaySuite extends StoreSuite {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji").services("ktp").point("UJ2222", null);
        OfficeFixture.of(office(), "timur")
                .zone("Asia/Jayapura")
                .services("ktp")
                .point("TMR222", null);
        OfficeFixture.of(office(), "jam").services("ktp").point("JAM222", null);
    }

    @ParameterizedTest
    @CsvSource({"6, true", "4, false", "-575940, false", "-577440, true"})
    void aClockThatIsTooFarOffIsMarkedAndTheDayOfReceiptCounts(long minutes, boolean wrong) throws SQLException {
        UUID id = UUID.randomUUID();
        Instant claimed = Instant.now().plus(minutes, ChronoUnit.MINUTES);
        LocalDate before = LocalDate.now(JAKARTA);

        assertThat(send(id, "UJ2222", claimed.toString())).isEqualTo(201);

        LocalDate after = LocalDate.now(JAKARTA);
        LocalDate day = claimed.atZone(JAKARTA).toLocalDate();
        String days = wrong ? "DATE '" + before + "', DATE '" + after + "'" : "DATE '" + day + "'";
        assertThat(rows(id, "wrong_clock = " + wrong + " AND counted_on IN (" + days + ")"))
                .isEqualTo(1);
        talliesEqualARecount();
    }

    @ParameterizedTest
    @CsvSource({
        "P-365D, P-365D, true",
        "P-365D, PT0S, false",
        "PT-2M, PT-6M, true",
        "PT-2M, PT6M, true",
        "PT-2M, PT-4M, false",
        "PT-2M, yesterday, false",
        "PT-2M, -999999999-01-01T00:00:00+18:00, true",
    })
    void aClockThatIsWrongInTheMomentOfSendingIsNotBelievedOfEarlierEither(String given, String sent, boolean wrong) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        String body = ResponseJson.at("UJ2222")
                .text("submittedAt", now.plus(Duration.parse(given)).toString())
                .toString();
        String sentAt = sent.startsWith("P") ? now.plus(Duration.parse(sent)).toString() : sent;

        HttpResponse<String> stored = office().send(office().request("/api/v1/responses/" + id)
                .header("Content-Type", "application/json")
                .header("Sent-At", sentAt)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(rows(id, "wrong_clock = " + wrong)).isEqualTo(1);
        assertThat(office().put("/api/v1/responses/" + id, body).statusCode())
                .as("the same again, sent at another time")
                .isEqualTo(200);
    }

    @Test
    void theRecapTellsHowManyClocksWereWrong() {
        Instant now = Instant.now();
        send(UUID.randomUUID(), "JAM222", now.plus(6, ChronoUnit.MINUTES).toString());
        send(UUID.randomUUID(), "JAM222", now.minus(401, ChronoUnit.DAYS).toString());
        send(UUID.randomUUID(), "JAM222", null);

        String recap = office().get(
                        "/api/v1/units/jam/recaps/" + LocalDate.now(JAKARTA).getYear())
                .body();

        assertThat(recap).contains("\"respondents\":3", "\"wrongClock\":2");
    }

    @ParameterizedTest
    @CsvSource({
        "UJ2222, 23:59+07:00,  0",
        "UJ2222, 00:01+07:00,  0",
        "UJ2222, 16:59Z,       0",
        "UJ2222, 17:01Z,       1",
        "UJ2222, 23:01+08:00,  0",
        "UJ2222, 01:01+08:00,  0",
        "UJ2222, 00:59+08:00, -1",
        "TMR222, 21:59+07:00,  0",
        "TMR222, 22:01+07:00,  1",
        "TMR222, 15:01Z,       1",
    })
    void aResponseCountsOnTheDayOfTheOfficeHoweverItIsWrittenAndHoweverLateItComes(String point, String time, int shift)
            throws SQLException {
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.now(JAKARTA).minusDays(40);
        OffsetDateTime given = OffsetDateTime.parse(day + "T" + time);

        assertThat(send(id, point, given.toString())).isEqualTo(201);

        assertThat(rows(id, "counted_on = DATE '" + day.plusDays(shift) + "' AND wrong_clock = FALSE"))
                .isEqualTo(1);
        talliesEqualARecount();
    }

    /** How exactly the store keeps a time. */
    ChronoUnit precision() {
        return ChronoUnit.MILLIS;
    }

    @Test
    void theTimeItselfIsKeptInUtcToTheMillisecond() {
        UUID id = UUID.randomUUID();
        OffsetDateTime given =
                OffsetDateTime.now(ZoneOffset.ofHours(7)).minusDays(3).truncatedTo(ChronoUnit.MILLIS);

        send(id, "UJ2222", given.toString());

        String utc = given.withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime()
                .truncatedTo(precision())
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT));
        assertThat(rows(id, "submitted_at = TIMESTAMP '" + utc + "'")).isEqualTo(1);
    }

    @Test
    void datesBeyondEveryCalendarAreAWrongClockToo() {
        for (String far : List.of("+999999999-12-31T23:59:59-18:00", "-999999999-01-01T00:00:00+18:00")) {
            UUID id = UUID.randomUUID();
            assertThat(send(id, "UJ2222", far)).isEqualTo(201);
            assertThat(rows(id, "wrong_clock = TRUE")).isEqualTo(1);
        }
    }

    private int send(UUID id, String point, String submittedAt) {
        ResponseJson response = ResponseJson.at(point);
        return office().put(id, submittedAt == null ? response : response.text("submittedAt", submittedAt))
                .statusCode();
    }
}
