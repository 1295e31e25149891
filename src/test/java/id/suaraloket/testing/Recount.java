package id.suaraloket.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Counts the stored rows again, without any code of the program, to hold the tallies against. */
public final class Recount {
    private static final String[] RESPONDENT = {"sex", "age", "education", "occupation", "disability"};
    private static final TypeReference<Map<String, Map<String, Long>>> ITEMS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private Recount() {}

    /** What the tallies of a store say, without those of archived responses. */
    public static Map<String, Long> tallies(Connection connection) throws SQLException {
        Map<String, Long> tallies = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM tally WHERE lane >= 0")) {
            while (row.next()) {
                String cell = cell(row, row.getString("counted_in"));
                Map<String, Map<String, Long>> items = JSON.readValue(row.getString("counts"), ITEMS);
                long responses = items.getOrDefault("response", Map.of()).getOrDefault("-", 0L);
                if (responses != row.getLong("responses")) {
                    throw new AssertionError(cell + " says " + row.getLong("responses") + " and " + responses);
                }
                items.forEach((item, values) ->
                        values.forEach((value, number) -> add(tallies, cell + "|" + item + "|" + value, number)));
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tally is no JSON", e);
        }
        // Lanes may hold what cancels out.
        tallies.values().removeIf(number -> number == 0);
        return tallies;
    }

    /** What they should say: questions are named q1.. in the order of the answers. */
    public static Map<String, Long> rows(Connection connection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT response.*, EXISTS (SELECT 1 FROM exclusion"
                        + " WHERE response = id AND lifted_at IS NULL) AS excluded FROM response")) {
            while (row.next()) {
                String cell = cell(row, row.getString("counted_on").substring(0, 8) + "01");
                if (row.getBoolean("excluded")) {
                    add(counts, cell + "|excluded|-", 1);
                    continue;
                }
                add(counts, cell + "|response|-", 1);
                if (row.getBoolean("wrong_clock")) {
                    add(counts, cell + "|wrong-clock|-", 1);
                }
                String answers = row.getString("answers");
                for (int i = 0; i < answers.length(); i++) {
                    add(counts, cell + "|q" + (i + 1) + "|" + answers.charAt(i), 1);
                }
                for (String field : RESPONDENT) {
                    String value = row.getString(field);
                    add(counts, cell + "|" + field + "|" + (value == null ? "-" : value), 1);
                }
            }
        }
        return counts;
    }

    private static void add(Map<String, Long> counts, String key, long number) {
        counts.merge(key, number, Long::sum);
    }

    private static String cell(ResultSet row, String month) throws SQLException {
        return String.join(
                "|",
                row.getString("unit"),
                month,
                row.getString("service"),
                row.getString("questionnaire"),
                row.getString("questionnaire_version"));
    }
}
