package id.suaraloket.response;

import id.suaraloket.questionnaire.Questionnaires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the tallies in step with the responses: called in the transaction that stores them, never outside. */
@Singleton
class Tallies {
    // Enough for one response in one statement; more than that goes in several.
    private static final int ROWS = 64;
    private static final String INSERT =
            "INSERT INTO tally (unit, counted_on, service, questionnaire, questionnaire_version, item, item_value, responses)"
                    + " VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD = " ON DUPLICATE KEY UPDATE responses = responses + VALUES(responses)";

    private final Questionnaires questionnaires;

    Tallies(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    void add(Connection connection, List<Response> responses) throws SQLException {
        Map<TallyKey, Long> counts = new TreeMap<>();
        count(responses, counts);
        add(connection, counts);
    }

    /** Adds what the responses count for to counts that are still to be added. */
    void count(List<Response> responses, Map<TallyKey, Long> counts) {
        for (Response response : responses) {
            for (TallyKey key : TallyKey.of(
                    response, questionnaires.get(response.questionnaire(), response.questionnaireVersion()))) {
                counts.merge(key, 1L, Long::sum);
            }
        }
    }

    /** Adds counts, which come in the order of their keys. */
    void add(Connection connection, Map<TallyKey, Long> counts) throws SQLException {
        Iterator<Map.Entry<TallyKey, Long>> remaining = counts.entrySet().iterator();
        for (int left = counts.size(); left > 0; left -= ROWS) {
            add(connection, remaining, Math.min(left, ROWS));
        }
    }

    private static void add(Connection connection, Iterator<Map.Entry<TallyKey, Long>> counts, int rows)
            throws SQLException {
        String sql = INSERT + (ROW + ", ").repeat(rows - 1) + ROW + ADD;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (int row = 0; row < rows; row++) {
                Map.Entry<TallyKey, Long> count = counts.next();
                TallyKey key = count.getKey();
                statement.setString(++parameter, key.unit());
                statement.setObject(++parameter, key.countedOn());
                statement.setString(++parameter, key.service());
                statement.setString(++parameter, key.questionnaire());
                statement.setInt(++parameter, key.version());
                statement.setString(++parameter, key.item());
                statement.setString(++parameter, key.value());
                statement.setLong(++parameter, count.getValue());
            }
            statement.executeUpdate();
        }
    }
}
