package id.suaraloket.office;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A survey point: the place where a resident is asked, and what its QR code leads to.
 *
 * @param code six letters and digits, see {@link PointCode}
 * @param service the one jenis layanan asked about here, or null when the resident chooses
 * @param closedAt since when the point takes no new answers (UTC), null while it is open
 */
@MappedEntity("point")
public record Point(
        @Id String code,
        String unit,
        @Nullable String service,
        String label,
        PointKind kind,
        @Nullable LocalDateTime closedAt) {

    public boolean closed() {
        return closedAt != null;
    }
}
