package id.suaraloket.response;

import id.suaraloket.questionnaire.Questionnaires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the tallies in step with the responses: called in the transaction that changes those, never outside, and last
 * of all, since a lane is held until that transaction ends. It needs READ COMMITTED: who has the lane must see what the
 * one before wrote there.
 */
@Singleton
class Tallies {
    // As many cells as go into one statement.
    private static final int CELLS = 32;
    private static final String SELECT =
            "SELECT unit, counted_in, service, questionnaire, questionnaire_version, counts"
                    + " FROM tally WHERE unit = ? AND counted_in = ? AND lane = ? AND service = ? AND questionnaire = ?"
                    + " AND questionnaire_version = ?";
    private static final String DELETE = "DELETE FROM tally WHERE unit = ? AND counted_in = ? AND lane >= 0";
    private static final String INSERT = "INSERT INTO tally"
            + " (unit, counted_in, lane, service, questionnaire, questionnaire_version, responses, counts) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            " ON DUPLICATE KEY UPDATE responses = VALUES(responses), counts = VALUES(counts)";

    private final Questionnaires questionnaires;
    private final ItemCountsJson json;

    Tallies(Questionnaires questionnaires, ItemCountsJson json) {
        this.questionnaires = questionnaires;
        this.json = json;
    }

    /** An empty set of changes. */
    Changes changes() {
        return new Changes(questionnaires);
    }

    /** Adds the changes in a lane that is free, or as soon as one is. */
    void add(Connection connection, Changes changes) throws SQLException {
        if (!changes.cells().isEmpty()) {
            add(connection, Lane.take(connection), changes.cells());
        }
    }

    /** Moves counts of responses whose rows go into an archive: the sum over all lanes stays what it is. */
    void archive(Connection connection, Changes moved) throws SQLException {
        add(connection, Lane.takeArchive(connection), moved.cells());
        add(connection, Lane.take(connection), moved.opposite());
    }

    /** Adds counts of responses whose rows are here now, and takes away those that the archive's lane held of them. */
    void restore(Connection connection, Changes here, Changes archived) throws SQLException {
        if (!archived.cells().isEmpty()) {
            add(connection, Lane.takeArchive(connection), archived.opposite());
        }
        add(connection, here);
    }

    /**
     * Puts other tallies of a month in the place of those there are, all in one lane.
     *
     * @param all every lane, held by the transaction
     */
    void replace(Connection connection, List<Lane> all, String unit, YearMonth month, Map<TallyCell, ItemCounts> sums)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setString(1, unit);
            statement.setObject(2, month.atDay(1));
            statement.executeUpdate();
        }
        add(connection, all.get(0), sums);
    }

    /** Adds to a lane that the transaction holds. */
    private void add(Connection connection, Lane lane, Map<TallyCell, ItemCounts> changes) throws SQLException {
        List<Map.Entry<TallyCell, ItemCounts>> all = new ArrayList<>(changes.entrySet());
        for (int from = 0; from < all.size(); from += CELLS) {
            List<Map.Entry<TallyCell, ItemCounts>> some = all.subList(from, Math.min(from + CELLS, all.size()));
            Map<TallyCell, ItemCounts> sums =
                    read(connection, lane, some.stream().map(Map.Entry::getKey).toList());
            some.forEach(change -> sums.computeIfAbsent(change.getKey(), cell -> new ItemCounts())
                    .addAll(change.getValue()));
            write(connection, lane, sums);
        }
    }

    private Map<TallyCell, ItemCounts> read(Connection connection, Lane lane, List<TallyCell> cells)
            throws SQLException {
        // One lookup by key for each: no database reads more than these rows, as some would for an OR.
        String sql = SELECT + (" UNION ALL " + SELECT).repeat(cells.size() - 1);
        Map<TallyCell, ItemCounts> stored = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (TallyCell cell : cells) {
                parameter = setKey(statement, parameter, cell, lane);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stored.put(cell(row), json.read(row.getString("counts")));
                }
            }
        }
        return stored;
    }

    private void write(Connection connection, Lane lane, Map<TallyCell, ItemCounts> sums) throws SQLException {
        String sql = INSERT + ROW + (", " + ROW).repeat(sums.size() - 1) + UPDATE;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (Map.Entry<TallyCell, ItemCounts> sum : sums.entrySet()) {
                parameter = setKey(statement, parameter, sum.getKey(), lane);
                statement.setLong(++parameter, sum.getValue().get(Tallied.RESPONSE, Tallied.NONE));
                statement.setString(++parameter, json.write(sum.getValue()));
            }
            statement.executeUpdate();
        }
    }

    private static int setKey(PreparedStatement statement, int before, TallyCell cell, Lane lane) throws SQLException {
        int parameter = before;
        statement.setString(++parameter, cell.unit());
        statement.setObject(++parameter, cell.countedIn());
        statement.setInt(++parameter, lane.number());
        statement.setString(++parameter, cell.service());
        statement.setString(++parameter, cell.questionnaire());
        statement.setInt(++parameter, cell.version());
        return parameter;
    }

    static TallyCell cell(ResultSet row) throws SQLException {
        return new TallyCell(
                row.getString("unit"),
                row.getObject("counted_in", LocalDate.class),
                row.getString("service"),
                row.getString("questionnaire"),
                row.getInt("questionnaire_version"));
    }
}
