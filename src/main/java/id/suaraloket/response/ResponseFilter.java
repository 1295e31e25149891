package id.suaraloket.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which responses of a unit are looked for; what is null does not matter.
 *
 * @param unit code of the unit
 * @param from the first day on which they may count
 * @param to the last
 * @param service code of a jenis layanan
 * @param point code of a survey point
 */
public record ResponseFilter(
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String service,
        @Nullable Channel channel,
        @Nullable String point,
        @Nullable Mark mark) {
    /** What may be noted of a response. */
    public enum Mark {
        EXCLUDED,
        SUSPICIOUS,
        WRONG_CLOCK
    }

    /** Those of one day and on, or all: whatever else is asked, the rows of these days are what is looked at. */
    Condition span() {
        return SeekTable.RESPONSES.of(unit, from, to);
    }

    /** What is asked of them besides, null for nothing. */
    @Nullable Condition rest() {
        Condition rest = Condition.of("TRUE");
        if (service != null) {
            rest.and("r.service = ?", service);
        }
        if (channel != null) {
            rest.and("r.channel = ?", channel.name());
        }
        if (point != null) {
            rest.and("r.point = ?", point);
        }
        if (mark == Mark.SUSPICIOUS) {
            rest.and("r.suspicion IS NOT NULL");
        } else if (mark == Mark.WRONG_CLOCK) {
            rest.and("r.wrong_clock = TRUE");
        }
        return rest.isMore() ? rest : null;
    }
}
