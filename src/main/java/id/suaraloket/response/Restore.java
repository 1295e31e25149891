package id.suaraloket.response;

import id.suaraloket.office.Units;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Brings the responses of an archive back into the store, once each, however often it is done and wherever it is
 * stopped. What was archived here counted all the time and goes on to; what this store has never known counts from now.
 */
@Singleton
class Restore {
    static final int CHUNK = 500;

    private final Units units;
    private final RestoreCheck check;
    private final Tallies tallies;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Restore(
            Units units,
            RestoreCheck check,
            Tallies tallies,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.units = units;
        this.check = check;
        this.tallies = tallies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws ArchiveTrouble if the file cannot be relied on, or does not fit this installation; nothing is stored then */
    Restored restore(ArchiveFile file) {
        check.check(file);
        List<Restored> parts = new ArrayList<>();
        file.read(
                CHUNK,
                chunk -> parts.add(Retry.onRace(
                        () -> transactions.executeWrite(status -> restore(status.getConnection(), chunk)))));
        return parts.stream().reduce(Restored.NOTHING, Restored::plus);
    }

    private Restored restore(Connection connection, List<WholeResponse> chunk) throws SQLException {
        Map<UUID, WholeResponse> lines = new LinkedHashMap<>();
        chunk.forEach(whole -> lines.putIfAbsent(whole.id(), whole));
        // First those, locked: who restores the same file at this moment comes before or after.
        Set<UUID> archived = ArchivedIds.lock(connection, lines.keySet());
        Map<UUID, Known> known = KnownResponses.find(connection, lines.keySet());
        List<WholeResponse> back = new ArrayList<>();
        List<WholeResponse> fresh = new ArrayList<>();
        long other = 0;
        for (WholeResponse line : lines.values()) {
            Response response = line.response();
            Known before = known.get(line.id());
            if (before == null) {
                fresh.add(line);
            } else if (!before.equals(new Known(line.id(), response.unit(), response.digest()))) {
                other++;
            } else if (archived.contains(line.id())) {
                back.add(line);
            }
        }
        store(connection, back, fresh);
        return new Restored(back.size(), fresh.size(), chunk.size() - back.size() - fresh.size() - other, other);
    }

    private void store(Connection connection, List<WholeResponse> back, List<WholeResponse> fresh) throws SQLException {
        List<WholeResponse> all = new ArrayList<>(back);
        all.addAll(fresh);
        if (all.isEmpty()) {
            return;
        }
        ArchivedIds.delete(connection, back.stream().map(WholeResponse::id).toList());
        Storing.insert(connection, arrivals(all));
        Map<UUID, Exclusion> inForce = WholeResponses.exclusions(
                connection, all.stream().map(WholeResponse::id).toList());
        Changes here = tallies.changes();
        Changes archived = tallies.changes();
        for (WholeResponse line : all) {
            Exclusion exclusion = inForce.get(line.id());
            if (exclusion == null && line.exclusion() != null) {
                exclusion = line.exclusion();
                Exclusions.insert(connection, line.response(), exclusion);
            }
            here.add(line.response(), exclusion != null);
        }
        back.forEach(line -> archived.add(line.response(), line.exclusion() != null || inForce.containsKey(line.id())));
        tallies.restore(connection, here, archived);
    }

    /** Saran that the unit would not keep any longer does not come back with its response. */
    private List<Arrival> arrivals(List<WholeResponse> lines) {
        Map<String, LocalDate> kept = new HashMap<>();
        return lines.stream()
                .map(line -> {
                    Response response = line.response();
                    LocalDate from = kept.computeIfAbsent(response.unit(), this::suggestionsFrom);
                    return new Arrival(response, response.countedOn().isBefore(from) ? null : line.suggestion());
                })
                .toList();
    }

    private LocalDate suggestionsFrom(String unit) {
        return Retention.suggestionsFrom(units.findByCode(unit).orElseThrow(), clock);
    }
}
