package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspicionTest {
    private static final Instant SENT = Instant.parse("2026-11-20T02:23:02Z");

    @ParameterizedTest
    @CsvSource({
        "    0,  3, TOO_FAST",
        " 2999,  3, TOO_FAST",
        " 3000,  3,",
        " 3001,  3,",
        "    0,  2,",
        "    0,  0,",
        " 8999,  9, TOO_FAST",
        " 9000,  9,",
        "13999, 14, TOO_FAST",
        "14000, 14,",
        "   -1,  9,",
    })
    void lessThanASecondForEachOfAtLeastThreeAnswersIsTooFast(long millis, int answers, Suspicion suspicion) {
        assertThat(Suspicion.of(null, SENT.minusMillis(millis), SENT, answers)).isEqualTo(suspicion);
    }

    @ParameterizedTest
    @CsvSource({"0, 9", "60000, 9", "-1, 0", "0, 1"})
    void somethingInTheTrapIsAHoneypotHoweverLongItTook(long millis, int answers) {
        assertThat(Suspicion.of("x", SENT.minusMillis(millis), SENT, answers)).isEqualTo(Suspicion.HONEYPOT);
        assertThat(Suspicion.of("x", null, SENT, answers)).isEqualTo(Suspicion.HONEYPOT);
    }

    @ParameterizedTest
    @CsvSource({"-999999999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"})
    void aClockBeyondEveryCalendarTellsNothing(Instant far) {
        assertThat(Suspicion.of(null, far, SENT, 9)).isNull();
        assertThat(Suspicion.of(null, SENT, far, 9)).isNull();
    }
}
