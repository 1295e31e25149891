package id.suaraloket.office;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A survey point: the place where a resident is asked, and what its QR code leads to.
 *
 * @param code six letters and digits, see {@link PointCode}
 * @param service the one jenis layanan asked about here, or null when the resident chooses
 * @param closedAt since when the point takes no new answers (UTC), null while it is open
 * @param place where it is found, such as "lantai 1"; null if its label says enough
 * @param successor code of the point that took this one's place under a new code, null for none
 */
@MappedEntity("point")
public record Point(
        @Id String code,
        String unit,
        @Nullable String service,
        String label,
        PointKind kind,
        @Nullable LocalDateTime closedAt,
        @Nullable String place,
        @Nullable String successor) {

    /** An open one that follows on nothing. */
    public static Point open(
            PointCode code,
            String unit,
            @Nullable String service,
            String label,
            PointKind kind,
            @Nullable String place) {
        return new Point(code.value(), unit, service, label, kind, null, place, null);
    }

    /** The same, closed at a time or open. */
    public Point closed(@Nullable LocalDateTime at) {
        return new Point(code, unit, service, label, kind, at, place, successor);
    }

    /** The same, followed by another. */
    Point followedBy(@Nullable String other) {
        return new Point(code, unit, service, label, kind, closedAt, place, other);
    }

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("service", service == null ? "" : service);
        facts.put("label", label);
        facts.put("place", place == null ? "" : place);
        facts.put("kind", kind.name());
        facts.put("open", String.valueOf(!closed()));
        facts.put("successor", successor == null ? "" : successor);
        return facts;
    }

    public boolean closed() {
        return closedAt != null;
    }
}
