package id.suaraloket.response;

import id.suaraloket.web.FieldProblem;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a refused answer now. What a resident or a stranger may have typed is masked.
 *
 * @param givenAt when it was given, as its sender says (UTC); null if that cannot be read
 * @param service code of its jenis layanan, null if it names none
 * @param otherPoint where it was given, if not at the point under which it is kept
 * @param takeable whether it can be taken in
 * @param reasons what stands against it: against taking it in, or, if it is takeable, against its PUT; none if nothing
 *     does any longer
 */
public record RefusedVerdict(
        RefusedAnswer answer,
        @Nullable LocalDateTime givenAt,
        @Nullable String service,
        @Nullable String otherPoint,
        boolean takeable,
        List<FieldProblem> reasons) {
    public RefusedVerdict {
        reasons = List.copyOf(reasons);
    }
}
