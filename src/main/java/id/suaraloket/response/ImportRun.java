package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One file on its way from lines to responses: each line is checked, held against what is stored, and new, repeated or
 * rejected. What becomes of the new ones is said by whoever extends it.
 */
abstract class ImportRun {
    private static final int CHUNK = 500;

    private final Intake intake;
    private final KnownResponses known;
    private final Connection connection;
    private final Clock clock;
    private final List<ImportResult.Rejected> rejected = new ArrayList<>();
    private final Map<UUID, Numbered> chunk = new LinkedHashMap<>();
    private FileHead head = new FileHead(List.of(), List.of(), false);
    private long stored;
    private long repeated;

    ImportRun(Intake intake, KnownResponses known, Connection connection, Clock clock) {
        this.intake = intake;
        this.known = known;
        this.connection = connection;
        this.clock = clock;
    }

    /** Whether new responses are taken as things stand. */
    abstract boolean takesFresh();

    /** Takes new responses, at least one. */
    abstract void store(List<Arrival> fresh) throws SQLException;

    void begin(FileHead columns) {
        head = columns;
    }

    void take(FileDrafts.Line line) throws SQLException {
        if (line instanceof FileDrafts.Broken broken) {
            reject(broken, broken.problem());
        } else if (line instanceof FileDrafts.Whole whole) {
            take(whole);
        }
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    private void take(FileDrafts.Whole line) throws SQLException {
        try {
            Instant now = clock.instant();
            Numbered numbered = new Numbered(line, Arrival.of(intake.check(line.draft(), now), now));
            Numbered earlier = chunk.putIfAbsent(numbered.arrival.id(), numbered);
            if (earlier != null) {
                compare(numbered, earlier.known());
            }
        } catch (Problem refused) {
            // What was stored stays stored, even if the same line would be refused today.
            if (isStored(line.draft())) {
                repeated++;
            } else {
                refused.fields().forEach(problem -> reject(line, problem));
            }
        }
    }

    private boolean isStored(Draft draft) {
        return Intake.findId(draft.id())
                .flatMap(known::find)
                .filter(before -> before.digest().equals(draft.digest()))
                .filter(before -> before.unit().equals(unit().code()))
                .isPresent();
    }

    /** Takes what was held back to be taken together. */
    void flush() throws SQLException {
        if (chunk.isEmpty()) {
            return;
        }
        Map<UUID, Known> before = find(chunk.keySet());
        List<Arrival> fresh = new ArrayList<>();
        List<Numbered> written = new ArrayList<>();
        for (Numbered line : chunk.values()) {
            Known same = before.get(line.arrival.id());
            if (same == null && line.line.excluded()) {
                reject(line.line, FieldProblem.of("excluded", "import.excluded"));
            } else if (same == null) {
                fresh.add(line.arrival);
            } else if (same.equals(line.known())) {
                repeated++;
            } else {
                written.add(line);
            }
        }
        chunk.clear();
        compareContent(written);
        if (!fresh.isEmpty() && takesFresh()) {
            store(fresh);
            stored += fresh.size();
        }
    }

    /** Those of the ids, at least one, that are stored already. */
    Map<UUID, Known> find(Collection<UUID> ids) throws SQLException {
        return KnownResponses.find(connection, ids);
    }

    private void compare(Numbered line, Known before) {
        if (before.equals(line.known())) {
            repeated++;
        } else {
            reject(line.line, FieldProblem.of("id", "import.otherContent"));
        }
    }

    /** An export writes the same response differently from how it was sent: then what the row says decides. */
    private void compareContent(List<Numbered> lines) throws SQLException {
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
                reject(line.line, FieldProblem.of("id", "import.otherContent"));
            }
        }
    }

    private void reject(FileDrafts.Line line, FieldProblem problem) {
        FieldProblem inFile = inFile(problem);
        rejected.add(new ImportResult.Rejected(
                line.row().number(), inFile, head.name(inFile.field()), line.cell(head, inFile.field())));
    }

    /** A field is called here as its column is. */
    private static FieldProblem inFile(FieldProblem problem) {
        return switch (problem.key()) {
            case "field.notDate" -> FieldProblem.of("submitted_at", "import.notDate");
            case "field.dateOutOfRange" -> FieldProblem.of("submitted_at", problem.key());
            case "field.chooseService" -> FieldProblem.of("service", "import.noService");
            default -> problem;
        };
    }

    final Unit unit() {
        return intake.unit();
    }

    final Connection connection() {
        return connection;
    }

    final FileHead head() {
        return head;
    }

    final List<ImportResult.Rejected> rejected() {
        return rejected;
    }

    final long stored() {
        return stored;
    }

    final long repeated() {
        return repeated;
    }

    private record Numbered(FileDrafts.Whole line, Arrival arrival) {
        Known known() {
            return Known.of(arrival.response());
        }
    }
}
