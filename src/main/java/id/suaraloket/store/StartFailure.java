package id.suaraloket.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Why the service cannot start for its store's sake, so that whoever starts it can mend it.
 *
 * @param reason the end of a message key, {@code start.failed.<reason>}
 * @param detail what is put into that message: what the server or the driver said
 */
public record StartFailure(String reason, String detail) {
    private static final Set<Integer> NO_RIGHT = Set.of(
            1044, // to the schema
            1142, // to a table
            1143, // to a column
            1227, // to something that needs a privilege of its own
            1370); // to a routine

    /** What the store has to do with a failed start, if anything. */
    public static Optional<StartFailure> find(Throwable failure) {
        for (SQLException sql : StoreFailure.sqlExceptions(failure)) {
            Optional<String> reason = reason(sql);
            if (reason.isPresent()) {
                return Optional.of(new StartFailure(reason.get(), detail(sql)));
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownAddressException) {
                return Optional.of(new StartFailure("address", ""));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reason(SQLException failure) {
        int code = failure.getErrorCode();
        if (failure instanceof UnfitServerException) {
            return Optional.of("server");
        }
        if (failure instanceof NoPrimaryException) {
            return Optional.of("read-only");
        }
        if (failure instanceof SeveralPrimariesException) {
            return Optional.of("primaries");
        }
        if (NO_RIGHT.contains(code)) {
            return Optional.of("right");
        }
        if (code == 1049) {
            return Optional.of("schema");
        }
        if (code == 90020) {
            return Optional.of("locked"); // H2's file is held by another process.
        }
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28")) {
            return Optional.of("login"); // "invalid authorization specification", on any database
        }
        return state.startsWith("08") ? Optional.of("unreachable") : Optional.empty();
    }

    private static String detail(SQLException failure) {
        if (failure instanceof UnfitServerException unfit) {
            return unfit.version();
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String said = root.getMessage();
        return said == null
                ? root.getClass().getSimpleName()
                : said.lines().findFirst().orElse("");
    }
}
