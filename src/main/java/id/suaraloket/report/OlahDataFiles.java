package id.suaraloket.report;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.recap.Recap;
import id.suaraloket.response.CountedRows;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes orders for olah data and hands out what was made of them, whichever server made it. Each is kept for a week. */
@Singleton
public class OlahDataFiles {
    /** How long a file can be fetched. */
    public static final int DAYS = 7;

    /** Of one choice, and as many that failed. */
    private static final int MOST = 5;

    private static final String PART =
            "SELECT content FROM olah_data_part WHERE file = ? AND attempt = ? AND number = ?";

    private final StoredOlahData stored;
    private final OlahDataWork work;
    private final CountedRows rows;
    private final Units units;
    private final AuditTrail trail;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    OlahDataFiles(
            StoredOlahData stored,
            OlahDataWork work,
            CountedRows rows,
            Units units,
            AuditTrail trail,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.stored = stored;
        this.work = work;
        this.rows = rows;
        this.units = units;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Has the olah data of a recap made. One that is under way for the same choice is not made twice.
     *
     * @param address where the service is found, without a slash at the end
     * @throws Problem 422 if there are no respondents, or rows are in an archive
     */
    public void order(Recap recap, String address, Actor by) {
        if (recap.respondents() == 0) {
            throw refused("empty");
        }
        if (rows.areArchived(recap.unit(), recap.period())) {
            throw refused("archived");
        }
        String service = recap.service() == null ? null : recap.service().code();
        OlahData file = OlahData.asked(
                UUID.randomUUID(), recap.unit().code(), recap.period().id(), service, address, by.name(), now());
        if (insert(recap, file, by)) {
            removeSurplus(of(recap, service));
            work.start();
        }
    }

    /** Unless one is under way: who asks at the same time waits here, and finds the other's. */
    private boolean insert(Recap recap, OlahData file, Actor by) {
        return Retry.onContention(() -> transactions.executeWrite(status -> {
            units.lock(file.unit());
            if (of(recap, file.service()).stream().anyMatch(OlahData::isUnderWay)) {
                return false;
            }
            stored.insert(file);
            trail.add(by, Act.OLAH_DATA_ASKED, file.unit(), name(file));
            return true;
        }));
    }

    /** One that failed takes no file's place: each was promised for a week. */
    private void removeSurplus(List<OlahData> files) {
        files.stream().filter(file -> file.failure() == null).skip(MOST).forEach(this::remove);
        files.stream().filter(file -> file.failure() != null).skip(MOST).forEach(this::remove);
    }

    /** Of a period, the latest first. */
    public List<OlahData> list(String unit, Period period) {
        return stored.list(unit, period.id());
    }

    public Optional<OlahData> find(String unit, Period period, UUID id) {
        return stored.find(unit, period.id(), id);
    }

    /** The content of one that is ready. */
    public InputStream open(OlahData file, Actor by) {
        trail.add(by, Act.EXPORTED, file.unit(), name(file));
        return OlahDataParts.read(
                file.bytes(), number -> transactions.executeRead(status -> part(status.getConnection(), file, number)));
    }

    /** A short statement for each, so that no connection is kept for as long as a client takes. */
    private static byte[] part(Connection connection, OlahData file, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PART)) {
            statement.setString(1, file.id().toString());
            statement.setInt(2, file.attempt());
            statement.setInt(3, number);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a part of the olah data is gone");
                }
                return row.getBytes(1);
            }
        }
    }

    /** Under which it is downloaded: codes and periods hold letters, digits and hyphens alone. */
    public static String name(OlahData file) {
        String service = file.service() == null ? "" : "-" + file.service();
        return "olah-data-" + file.unit() + "-" + file.period() + service + ".xlsx";
    }

    /** Those whose time is over. Several servers may do it at once, the later one finds nothing left. */
    @Scheduled(initialDelay = "${suaraloket.upkeep.initial-delay}", fixedDelay = "${suaraloket.upkeep.delay}")
    void removeOld() {
        stored.listBefore(now().minus(Duration.ofDays(DAYS))).forEach(this::remove);
    }

    private void remove(OlahData file) {
        Retry.onContention(() -> transactions.executeWrite(status -> {
            stored.removeParts(file.id());
            stored.remove(file.id());
            return file;
        }));
    }

    private List<OlahData> of(Recap recap, @Nullable String service) {
        return list(recap.unit().code(), recap.period()).stream()
                .filter(file -> Objects.equals(file.service(), service))
                .toList();
    }

    private static Problem refused(String reason) {
        return Problem.invalid(List.of(FieldProblem.of("olah", "report.olah.failure." + reason)));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
