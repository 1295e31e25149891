package id.suaraloket.report;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of all respondents of a period that somebody has asked for. Times are UTC.
 *
 * @param service code of the one jenis layanan, null for all
 * @param address where the service is found by whoever checks a final one
 * @param attempt how often a server has begun to make it
 * @param beatAt when the server that makes it was last heard of, null before the first
 * @param total how many respondents there will be, 0 as long as nobody knows
 * @param done how many are written
 * @param edition of the final recap it is of, null for one that could still change
 * @param madeAt since when it can be fetched
 * @param bytes its size
 * @param failure why it was given up, in message keys
 */
@MappedEntity("olah_data")
public record OlahData(
        @Id UUID id,
        String unit,
        String period,
        @Nullable String service,
        String address,
        String askedBy,
        LocalDateTime askedAt,
        int attempt,
        @Nullable LocalDateTime beatAt,
        long total,
        long done,
        @Nullable Integer edition,
        @Nullable LocalDateTime madeAt,
        long bytes,
        @Nullable String failure) {
    static OlahData asked(
            UUID id,
            String unit,
            String period,
            @Nullable String service,
            String address,
            String by,
            LocalDateTime at) {
        return new OlahData(id, unit, period, service, address, by, at, 0, null, 0, 0, null, null, 0, null);
    }

    public boolean isReady() {
        return madeAt != null;
    }

    /** Whether a server makes it or will. */
    public boolean isUnderWay() {
        return madeAt == null && failure == null;
    }
}
