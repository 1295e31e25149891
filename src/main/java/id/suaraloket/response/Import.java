package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.store.StoreFailure;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Retry;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores the responses of a CSV file in one transaction, read as a stream: the memory it takes does not grow with the
 * file. The ids in the file make it repeatable: what is stored already is counted as repeated.
 */
@Singleton
public class Import {
    private static final int CHUNK = 500;
    // Many lines add to the same counts: they are kept together for as long as they take a few megabytes at most.
    private static final int MOST_CELLS = 500;
    // More than this is the wrong file rather than some wrong lines.
    private static final int MOST_REJECTED = 1000;

    private final Intakes intakes;
    private final KnownResponses known;
    private final Tallies tallies;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Import(
            Intakes intakes,
            KnownResponses known,
            Tallies tallies,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.intakes = intakes;
        this.known = known;
        this.tallies = tallies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Stores what the file holds.
     *
     * @param partial whether the good lines of a file with bad ones are stored; otherwise it is all or nothing
     * @throws Problem 400 if the file is no CSV, 422 if its head is wrong, 503 if somebody else stored one of its
     *     responses at the same moment; nothing is stored then, and the same file may be sent again
     */
    public ImportResult load(Unit unit, InputStream csv, boolean partial) {
        Run run = new Run(intakes.of(unit, null), partial);
        try {
            return transactions.executeWrite(status -> run.read(csv, status));
        } catch (RuntimeException e) {
            if (StoreFailure.isDuplicateKey(e)) {
                throw Problem.unavailable(Retry.AFTER_SECONDS);
            }
            throw e;
        }
    }

    private final class Run {
        private final Intake intake;
        private final boolean partial;
        private final List<ImportResult.Rejected> rejected = new ArrayList<>();
        private final Map<UUID, Numbered> chunk = new LinkedHashMap<>();
        private Changes changes = tallies.changes();
        private long stored;
        private long repeated;

        Run(Intake intake, boolean partial) {
            this.intake = intake;
            this.partial = partial;
        }

        ImportResult read(InputStream csv, TransactionStatus<Connection> status) {
            try (CsvDrafts drafts = new CsvDrafts(csv)) {
                Optional<CsvDrafts.Line> line = drafts.read();
                while (line.isPresent() && rejected.size() <= MOST_REJECTED) {
                    take(line.get());
                    if (chunk.size() == CHUNK) {
                        flush(status.getConnection());
                    }
                    line = drafts.read();
                }
                flush(status.getConnection());
                tallies.add(status.getConnection(), changes);
            } catch (CharacterCodingException e) {
                throw Problem.malformed("import.notCsv");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            boolean failed = !rejected.isEmpty() && (!partial || rejected.size() > MOST_REJECTED);
            if (failed) {
                status.setRollbackOnly();
                return new ImportResult(0, 0, rejected, true);
            }
            return new ImportResult(stored, repeated, rejected, false);
        }

        private void take(CsvDrafts.Line line) {
            if (line instanceof CsvDrafts.Broken broken) {
                reject(broken.number(), broken.problem());
            } else if (line instanceof CsvDrafts.Whole whole) {
                take(whole);
            }
        }

        private void take(CsvDrafts.Whole line) {
            try {
                Submission submission = intake.check(line.draft(), clock.instant());
                Numbered numbered =
                        new Numbered(line.number(), Arrival.of(submission, clock.instant()), line.excluded());
                Numbered earlier = chunk.putIfAbsent(numbered.arrival.id(), numbered);
                if (earlier != null) {
                    compare(numbered, earlier.known());
                }
            } catch (Problem refused) {
                // What was stored stays stored, even if the same line would be refused today.
                if (isStored(line.draft())) {
                    repeated++;
                } else {
                    refused.fields().forEach(problem -> reject(line.number(), problem));
                }
            }
        }

        private boolean isStored(Draft draft) {
            return Intake.findId(draft.id())
                    .flatMap(known::find)
                    .filter(before -> before.digest().equals(draft.digest()))
                    .filter(before -> before.unit().equals(intake.unit().code()))
                    .isPresent();
        }

        private void flush(Connection connection) throws SQLException {
            if (chunk.isEmpty()) {
                return;
            }
            Map<UUID, Known> before = KnownResponses.find(connection, chunk.keySet());
            List<Arrival> fresh = new ArrayList<>();
            List<Numbered> written = new ArrayList<>();
            for (Numbered line : chunk.values()) {
                Known same = before.get(line.arrival.id());
                if (same == null && line.excluded) {
                    reject(line.number, FieldProblem.of("excluded", "import.excluded"));
                } else if (same == null) {
                    fresh.add(line.arrival);
                } else if (same.equals(line.known())) {
                    repeated++;
                } else {
                    written.add(line);
                }
            }
            chunk.clear();
            compareContent(connection, written);
            // Once a line is refused, an all-or-nothing import only looks for what else is wrong.
            if (!fresh.isEmpty() && (partial || rejected.isEmpty())) {
                Storing.insert(connection, fresh);
                fresh.forEach(arrival -> changes.add(arrival.response()));
                if (changes.cells().size() > MOST_CELLS) {
                    tallies.add(connection, changes);
                    changes = tallies.changes();
                }
                stored += fresh.size();
            }
        }

        private void compare(Numbered line, Known before) {
            if (before.equals(line.known())) {
                repeated++;
            } else {
                reject(line.number, FieldProblem.of("id", "import.otherContent"));
            }
        }

        /** An export writes the same response differently from how it was sent: then what the row says decides. */
        private void compareContent(Connection connection, List<Numbered> lines) throws SQLException {
            if (lines.isEmpty()) {
                return;
            }
            Map<UUID, RawResponse> rows = StoredResponses.find(
                    connection, lines.stream().map(line -> line.arrival.id()).toList());
            for (Numbered line : lines) {
                RawResponse row = rows.get(line.arrival.id());
                if (row != null && row.saysTheSame(line.arrival)) {
                    repeated++;
                } else {
                    reject(line.number, FieldProblem.of("id", "import.otherContent"));
                }
            }
        }

        private void reject(long line, FieldProblem problem) {
            rejected.add(new ImportResult.Rejected(line, inFile(problem)));
        }

        /** A field is called here as its column is. */
        private static FieldProblem inFile(FieldProblem problem) {
            return problem.field().equals("submittedAt")
                    ? new FieldProblem("submitted_at", problem.key(), problem.args())
                    : problem;
        }
    }

    private record Numbered(long number, Arrival arrival, boolean excluded) {
        Known known() {
            Response response = arrival.response();
            return new Known(response.id(), response.unit(), response.digest());
        }
    }
}
