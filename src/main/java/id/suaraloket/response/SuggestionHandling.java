package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff do with saran: mark it as read, file it, note what came of it, and look behind its mask. Each deed is in the audit trail;
 * what stands in a saran or in a note is not.
 */
@Singleton
public class SuggestionHandling {
    /** The longest note, in characters. */
    public static final int NOTE_LENGTH = 1000;

    private static final String UNDO = "UPDATE suggestion_handling SET read_at = NULL, read_by = NULL"
            + " WHERE unit = ? AND read_by = ? AND read_at = ?";

    private final AuditTrail trail;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    SuggestionHandling(AuditTrail trail, TransactionOperations<Connection> transactions, Clock clock) {
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Marks saran as read that nobody marked before; what the unit does not have is passed over.
     *
     * @return when, by which {@link #undo} knows them
     */
    public LocalDateTime markRead(String unit, Collection<UUID> responses, Actor by) {
        LocalDateTime now = now();
        write(connection -> {
            int marked = 0;
            String subject = "";
            // In one order, so that of two who mark the same one waits for the other.
            for (UUID id : new TreeSet<>(responses)) {
                Optional<HandledSuggestion> found =
                        HandlingRows.lock(connection, unit, id).filter(one -> !one.read());
                if (found.isPresent()) {
                    HandlingRows.write(connection, found.get().withRead(now, by.name()));
                    marked++;
                    subject = id.toString();
                }
            }
            if (marked > 0) {
                trail.add(
                        by,
                        Act.SUGGESTION_HANDLED,
                        unit,
                        marked == 1 ? subject : "*",
                        null,
                        Map.of("read", String.valueOf(marked)));
            }
            return marked;
        });
        return now;
    }

    /** Undoes what {@link #markRead} did for the same at that time. */
    public void undo(String unit, LocalDateTime at, Actor by) {
        write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(UNDO)) {
                statement.setString(1, unit);
                statement.setString(2, by.name());
                statement.setObject(3, at);
                int undone = statement.executeUpdate();
                if (undone > 0) {
                    Map<String, String> before = Map.of("read", String.valueOf(undone));
                    trail.add(by, Act.SUGGESTION_HANDLED, unit, "*", before, Map.of("read", "0"));
                }
                return undone;
            }
        });
    }

    /** Takes the mark away again, whoever made it. */
    public void markUnread(String unit, UUID response, Actor by) {
        write(connection -> {
            Optional<HandledSuggestion> found =
                    HandlingRows.lock(connection, unit, response).filter(HandledSuggestion::read);
            if (found.isPresent()) {
                HandlingRows.write(connection, found.get().withRead(null, null));
                Map<String, String> before = Map.of("read", "1");
                trail.add(by, Act.SUGGESTION_HANDLED, unit, response.toString(), before, Map.of("read", "0"));
            }
            return found.isPresent();
        });
    }

    /**
     * Files a saran and notes what came of it; who does so has read it.
     *
     * @param note null for none
     * @throws Problem 404 if the unit has no such saran
     */
    public void file(
            String unit, UUID response, @Nullable SuggestionCategory category, @Nullable String note, Actor by) {
        write(connection -> {
            HandledSuggestion before =
                    HandlingRows.lock(connection, unit, response).orElseThrow(Problem::notFound);
            LocalDateTime now = now();
            HandledSuggestion after = before.withFile(category, note, now, by.name());
            if (!after.read()) {
                after = after.withRead(now, by.name());
            }
            if (!after.equals(before)) {
                HandlingRows.write(connection, after);
                trail.add(by, Act.SUGGESTION_HANDLED, unit, response.toString(), told(before), told(after));
            }
            return true;
        });
    }

    /**
     * Shows a saran as it is kept, without the mask of {@link VeiledText}.
     *
     * @throws Problem 404 if the unit has no such saran
     */
    public HandledSuggestion reveal(String unit, UUID response, Actor by) {
        return write(connection -> {
            HandledSuggestion found =
                    SuggestionSearch.find(connection, unit, response).orElseThrow(Problem::notFound);
            trail.add(by, Act.SUGGESTION_UNMASKED, unit, response.toString());
            return found;
        });
    }

    private static Map<String, String> told(HandledSuggestion suggestion) {
        SuggestionCategory category = suggestion.category();
        return Map.of(
                "read", suggestion.read() ? "1" : "0",
                "category", category == null ? "" : category.name(),
                "note", suggestion.note() == null ? "" : "*");
    }

    private <T> T write(Work<T> work) {
        return Retry.onContention(() -> transactions.executeWrite(status -> work.in(status.getConnection())));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is done within the transaction. */
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
