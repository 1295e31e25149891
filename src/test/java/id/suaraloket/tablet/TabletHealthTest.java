package id.suaraloket.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.tablet.TabletHealth.Level;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When staff should look after a tablet. */
class TabletHealthTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    /** A Friday, 10:00 in Jakarta. */
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void aTabletThatToldOfNothingWrongIsGood() {
        assertThat(health(report()).concerns()).isEmpty();
        assertThat(health(report()).level()).isEqualTo(Level.GREEN);
    }

    @Test
    void whatABrowserDoesNotTellIsNoConcern() {
        TabletReport silent =
                new TabletReport(UUID.randomUUID(), utc(NOW), null, null, null, null, null, null, null, null, null);

        assertThat(health(silent).level()).isEqualTo(Level.GREEN);
        assertThat(health(null).level()).isEqualTo(Level.GREEN);
    }

    @ParameterizedTest(name = "{2}: {0} to {1}, silent: {3}")
    @CsvSource({
        // last sign (UTC), now (UTC), zone, silent; Jakarta is UTC+7, Jayapura UTC+9
        "2026-11-20T02:30:00Z, 2026-11-20T03:00:00Z, Asia/Jakarta, true",
        "2026-11-20T02:30:01Z, 2026-11-20T03:00:00Z, Asia/Jakarta, false",
        // The office opens at 08:00: nobody expects a tablet before.
        "2026-11-19T08:00:00Z, 2026-11-20T01:29:59Z, Asia/Jakarta, false",
        "2026-11-19T08:00:00Z, 2026-11-20T01:30:00Z, Asia/Jakarta, true",
        // It closes at 15:00; what was missed until then stays known in the evening.
        "2026-11-20T07:40:00Z, 2026-11-20T13:00:00Z, Asia/Jakarta, false",
        "2026-11-20T07:30:00Z, 2026-11-20T13:00:00Z, Asia/Jakarta, true",
        // Ten minutes before the weekend and twenty after it.
        "2026-11-20T07:50:00Z, 2026-11-22T16:00:00Z, Asia/Jakarta, false",
        "2026-11-20T07:50:00Z, 2026-11-23T01:19:59Z, Asia/Jakarta, false",
        "2026-11-20T07:50:00Z, 2026-11-23T01:20:00Z, Asia/Jakarta, true",
        // 06:10 UTC is 15:10 in Jayapura and 13:10 in Jakarta.
        "2026-11-20T05:40:00Z, 2026-11-20T06:10:00Z, Asia/Jakarta, true",
        "2026-11-20T05:40:00Z, 2026-11-20T06:10:00Z, Asia/Jayapura, false",
        // A clock that went back.
        "2026-11-20T04:00:00Z, 2026-11-20T03:00:00Z, Asia/Jakarta, false",
        "2020-01-01T00:00:00Z, 2026-11-21T03:00:00Z, Asia/Jakarta, true"
    })
    void aTabletIsSilentAfterHalfAnHourOfOfficeHours(Instant last, Instant now, ZoneId zone, boolean silent) {
        TabletHealth health = TabletHealth.of(tablet(last), null, zone, now);

        assertThat(health.concerns()).isEqualTo(silent ? List.of(Concern.SILENT) : List.of());
        assertThat(health.level()).isEqualTo(silent ? Level.RED : Level.GREEN);
    }

    @Test
    void beingLetInIsASignOfLife() {
        Tablet never = new Tablet(
                UUID.randomUUID(), "UJ2222", "", utc(NOW), null, null, utc(NOW.minusSeconds(60)), null, null);

        assertThat(TabletHealth.of(never, null, JAKARTA, NOW).concerns()).isEmpty();
        assertThat(TabletHealth.of(never, null, JAKARTA, NOW.plusSeconds(1800)).concerns())
                .containsExactly(Concern.SILENT);
    }

    @ParameterizedTest
    @CsvSource({
        // waiting, minutes of the oldest, refused
        "0,    , 0, GREEN,",
        "0, 90, 0, GREEN,",
        "1, 60, 0, GREEN,",
        "1, 61, 0, AMBER, WAITING",
        "1,   , 0, GREEN,",
        "0,   , 1, RED, REFUSED",
        "9, 61, 2, RED, REFUSED WAITING"
    })
    void answersShouldNotWaitForLongerThanAnHourNorBeRefused(
            Long waiting, @Nullable Integer oldest, Long refused, Level level, @Nullable String concerns) {
        LocalDateTime oldestAt = oldest == null ? null : utc(NOW.minusSeconds(60L * oldest));
        TabletReport report = new TabletReport(
                UUID.randomUUID(), utc(NOW), waiting, oldestAt, refused, "1", 1L, 100L, true, 100, true);

        check(health(report), level, concerns);
    }

    @ParameterizedTest
    @CsvSource({
        "80, 100, true, GREEN,",
        "801, 1000, true, AMBER, STORAGE_FILLING",
        "95, 100, true, AMBER, STORAGE_FILLING",
        "951, 1000, true, RED, STORAGE_FULL",
        "200, 100, true, RED, STORAGE_FULL",
        "0, 0, true, RED, STORAGE_UNUSABLE",
        ", 0, false, RED, STORAGE_UNUSABLE STORAGE_NOT_KEPT",
        "1, 100, false, AMBER, STORAGE_NOT_KEPT",
        "1, , true, GREEN,",
        "999999999999999, 999999999999999, true, RED, STORAGE_FULL"
    })
    void storageShouldBeThereAndKept(
            @Nullable Long used, @Nullable Long quota, boolean kept, Level level, @Nullable String concerns) {
        check(
                health(new TabletReport(UUID.randomUUID(), utc(NOW), 0L, null, 0L, "1", used, quota, kept, 100, true)),
                level,
                concerns);
    }

    @ParameterizedTest
    @CsvSource({"20, false, GREEN,", "19, false, AMBER, BATTERY_LOW", "19, , AMBER, BATTERY_LOW", "1, true, GREEN,"})
    void aLowBatteryShouldBeCharging(int battery, @Nullable Boolean charging, Level level, @Nullable String concerns) {
        check(
                health(new TabletReport(
                        UUID.randomUUID(), utc(NOW), 0L, null, 0L, "1", 1L, 100L, true, battery, charging)),
                level,
                concerns);
    }

    private static void check(TabletHealth health, Level level, @Nullable String concerns) {
        assertThat(health.concerns())
                .isEqualTo(
                        concerns == null
                                ? List.of()
                                : Arrays.stream(concerns.split(" "))
                                        .map(Concern::valueOf)
                                        .toList());
        assertThat(health.level()).isEqualTo(level);
    }

    private static TabletHealth health(@Nullable TabletReport report) {
        return TabletHealth.of(tablet(NOW), report, JAKARTA, NOW);
    }

    private static Tablet tablet(Instant seen) {
        return new Tablet(UUID.randomUUID(), "UJ2222", "", utc(NOW), null, null, utc(Instant.EPOCH), null, utc(seen));
    }

    private static TabletReport report() {
        return new TabletReport(UUID.randomUUID(), utc(NOW), 0L, null, 0L, "1", 1L, 100L, true, 80, false);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
