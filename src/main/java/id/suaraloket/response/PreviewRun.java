package id.suaraloket.response;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds out what a file comes to and stores nothing; what would have been stored by now it keeps in mind. */
final class PreviewRun extends ImportRun {
    private static final int FIRST = 5;

    private final Map<UUID, Known> seen = new HashMap<>();
    private final List<ImportPreview.Line> first = new ArrayList<>();

    PreviewRun(Intake intake, KnownResponses known, Connection connection, Clock clock) {
        super(intake, known, connection, clock);
    }

    @Override
    void take(FileDrafts.Line line) throws SQLException {
        if (first.size() < FIRST) {
            first.add(new ImportPreview.Line(line.row().number(), line.row().cells()));
        }
        super.take(line);
    }

    @Override
    Map<UUID, Known> find(Collection<UUID> ids) throws SQLException {
        Map<UUID, Known> found = super.find(ids);
        for (UUID id : ids) {
            Known before = seen.get(id);
            if (before != null) {
                found.putIfAbsent(id, before);
            }
        }
        return found;
    }

    @Override
    boolean takesFresh() {
        return true;
    }

    @Override
    void store(List<Arrival> fresh) {
        fresh.forEach(arrival -> seen.put(arrival.id(), Known.of(arrival.response())));
    }

    /** Whether fewer lines were taken than are shown. */
    boolean wantsMore() {
        return first.size() < FIRST;
    }

    ImportPreview preview() {
        return new ImportPreview(head().names(), first, stored(), repeated(), rejected());
    }
}
