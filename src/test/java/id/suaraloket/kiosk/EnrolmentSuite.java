package id.suaraloket.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tablet is let in by a code that staff made, and by nothing else. */
abstract class EnrolmentSuite extends StoreSuite {
    private OfficeFixture unit;

    @Override
    protected void provision() {
        unit = OfficeFixture.of(office(), "uji").services("ktp").kiosk("UJ2222").point("UJQR22", null);
    }

    @Test
    void aCodeLetsInATabletThatIsToldItsTokenOnce() {
        String code = CounterTablet.code(office(), "UJ2222");

        HttpResponse<String> answer = CounterTablet.bring(office(), code);

        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.body())
                .matches("\\{\"id\":\"[0-9a-f-]{36}\",\"token\":\"[A-Za-z0-9_-]{43}\",\"point\":\"UJ2222\"}");
    }

    @Test
    void howACodeIsTypedDoesNotMatter() {
        String code = CounterTablet.code(office(), "UJ2222");

        assertThat(CounterTablet.bring(
                                office(), " " + code.toLowerCase(Locale.ROOT).replace('-', ' ') + " ")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aCodeThatWasUsedIsNoneAnyMore() {
        String code = CounterTablet.code(office(), "UJ2222");
        CounterTablet.bring(office(), code);

        isNoCode(CounterTablet.bring(office(), code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCD-EFGH", "UJ2222", "0000-1111", "'; --", "𝟚𝟚𝟚𝟚"})
    void aCodeThatNobodyMadeIsNone(String code) {
        isNoCode(CounterTablet.bring(office(), code));
    }

    @Test
    void afterHalfAnHourACodeIsNone() throws SQLException {
        String code = CounterTablet.code(office(), "UJ2222");
        execute("UPDATE tablet_code SET expires_at = TIMESTAMP '2026-01-01 00:00:00' WHERE used_at IS NULL");

        isNoCode(CounterTablet.bring(office(), code));
    }

    @Test
    void atAPointThatWasClosedMeanwhileACodeIsNoneUntilThePointIsOpen() {
        unit.kiosk("UJZ222");
        String code = CounterTablet.code(office(), "UJZ222");
        unit.closeKiosk("UJZ222");

        isNoCode(CounterTablet.bring(office(), code));
        unit.kiosk("UJZ222");
        assertThat(CounterTablet.bring(office(), code).statusCode()).isEqualTo(201);
    }

    @Test
    void aPointWithoutTabletsHasNoCodes() {
        HttpResponse<String> answer = office().postAsStaff("/staff/points/UJQR22/tablet-codes");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains("/staff/points/UJQR22");
    }

    @Test
    void withoutACodeTheFieldIsNamed() {
        HttpResponse<String> answer = office().send(
                        office().json("/api/v1/tablets").POST(HttpRequest.BodyPublishers.ofString("{\"lain\":1}")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"code\"", "\"field\":\"lain\"");
    }

    @Test
    void ofTwoTabletsThatComeWithOneCodeToTwoServersAtOnceOneIsLetIn() throws Exception {
        try (Office second = second(Map.of())) {
            for (int round = 0; round < 10; round++) {
                String code = CounterTablet.code(office(), "UJ2222");
                long before = tablets();
                CyclicBarrier start = new CyclicBarrier(2);
                List<CompletableFuture<HttpResponse<String>>> senders = Stream.of(office(), second)
                        .map(server -> CompletableFuture.supplyAsync(() -> {
                            meet(start);
                            return CounterTablet.bring(server, code);
                        }))
                        .toList();

                List<Integer> statuses = senders.stream()
                        .map(sender -> sender.join().statusCode())
                        .sorted()
                        .toList();
                assertThat(statuses).containsExactly(201, 404);
                assertThat(tablets()).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void whoeverGuessesIsSlowedDownAndOthersAreNot() {
        try (Office strict =
                second(Map.of("suaraloket.tablet-code-limit.burst", 3, "suaraloket.tablet-code-limit.per-minute", 1))) {
            String code;
            do {
                code = CounterTablet.code(strict, "UJ2222");
            } while (code.startsWith("ZZ"));
            for (int i = 0; i < 3; i++) {
                isNoCode(CounterTablet.bring(strict, "ZZ22-2222"));
            }

            HttpResponse<String> slowed = CounterTablet.bring(strict, "ZZ33-3333");

            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(slowed.headers().firstValue("retry-after")).contains("60");
            assertThat(slowed.body()).contains("urn:suaraloket:problem:too-many-requests");
            assertThat(CounterTablet.bring(strict, code).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void noSecretIsStored() {
        String code = CounterTablet.code(office(), "UJ2222");
        CounterTablet tablet = CounterTablet.enrol(office(), "UJ2222");

        assertThat(office().count("SELECT COUNT(*) FROM tablet WHERE id = '" + tablet.id() + "'"))
                .isEqualTo(1);
        assertThat(office().count("SELECT COUNT(*) FROM tablet WHERE token_hash = '" + tablet.token() + "'"))
                .isZero();
        assertThat(office().count("SELECT COUNT(*) FROM tablet_code WHERE code_hash LIKE '" + code.substring(0, 4)
                        + "%'"))
                .isZero();
    }

    private long tablets() {
        return office().count("SELECT COUNT(*) FROM tablet");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void isNoCode(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:suaraloket:problem:tablet-code", "Kode tidak berlaku");
    }

    private static void meet(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
