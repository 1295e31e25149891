package id.suaraloket.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Counts the stored rows again, without any code of the program, to hold the tallies against. */
public final class Recount {
    private static final String[] RESPONDENT = {"sex", "age", "education", "occupation", "disability"};

    private Recount() {}

    /** What the tallies of a store say. */
    public static Map<String, Long> tallies(Connection connection) throws SQLException {
        Map<String, Long> tallies = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM tally")) {
            while (row.next()) {
                tallies.put(key(row, row.getString("item"), row.getString("item_value")), row.getLong("responses"));
            }
        }
        return tallies;
    }

    /** What they should say: questions are named q1.. in the order of the answers. */
    public static Map<String, Long> rows(Connection connection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM response")) {
            while (row.next()) {
                add(counts, key(row, "response", "-"));
                if (row.getBoolean("wrong_clock")) {
                    add(counts, key(row, "wrong-clock", "-"));
                }
                String answers = row.getString("answers");
                for (int i = 0; i < answers.length(); i++) {
                    add(counts, key(row, "q" + (i + 1), answers.substring(i, i + 1)));
                }
                for (String field : RESPONDENT) {
                    String value = row.getString(field);
                    add(counts, key(row, field, value == null ? "-" : value));
                }
            }
        }
        return counts;
    }

    private static void add(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }

    private static String key(ResultSet row, String item, String value) throws SQLException {
        return String.join(
                "|",
                row.getString("unit"),
                row.getString("counted_on"),
                row.getString("service"),
                row.getString("questionnaire"),
                row.getString("questionnaire_version"),
                item,
                value);
    }
}
