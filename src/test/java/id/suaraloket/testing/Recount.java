package id.suaraloket.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the stored rows again, without any code of the program, to hold the tallies against. */
public final class Recount {
    private static final String[] RESPONDENT = {"sex", "age", "education", "occupation", "disability"};
    private static final TypeReference<Map<String, Map<String, Long>>> ITEMS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    // One statement, so that both sides are of one moment, on any database.
    private static final String BOTH = "SELECT unit, counted_in AS counted, service, questionnaire,"
            + " questionnaire_version, counts AS content, responses, FALSE AS wrong_clock, NULL AS suspicion, NULL AS sex, NULL AS age,"
            + " NULL AS education, NULL AS occupation, NULL AS disability, FALSE AS excluded FROM tally WHERE lane >= 0"
            + " UNION ALL SELECT unit, counted_on, service, questionnaire, questionnaire_version, answers, NULL, wrong_clock,"
            + " suspicion, sex, age, education, occupation, disability, EXISTS (SELECT 1 FROM exclusion WHERE response = id"
            + " AND lifted_at IS NULL) FROM response";

    private final Map<String, Long> tallies = new TreeMap<>();
    private final Map<String, Long> rows = new TreeMap<>();

    private Recount() {}

    /** Both at one moment. */
    public static Recount at(Connection connection) throws SQLException {
        Recount recount = new Recount();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BOTH)) {
            while (row.next()) {
                if (row.getObject("responses") == null) {
                    recount.addRow(row);
                } else {
                    recount.addTally(row);
                }
            }
        }
        // Lanes may hold what cancels out.
        recount.tallies.values().removeIf(number -> number == 0);
        return recount;
    }

    /** What the tallies of a store say, without those of archived responses. */
    public static Map<String, Long> tallies(Connection connection) throws SQLException {
        return at(connection).tallies;
    }

    /** What they should say: questions are named q1.. in the order of the answers. */
    public static Map<String, Long> rows(Connection connection) throws SQLException {
        return at(connection).rows;
    }

    /** Where tallies and rows differ, each as what the tallies say and what the rows come to; empty if nowhere. */
    public List<String> differences() {
        Set<String> keys = new TreeSet<>(tallies.keySet());
        keys.addAll(rows.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(tallies.get(key), rows.get(key)))
                .map(key -> key + ": " + tallies.get(key) + " for " + rows.get(key))
                .toList();
    }

    private void addTally(ResultSet row) throws SQLException {
        try {
            String cell = cell(row);
            Map<String, Map<String, Long>> items = JSON.readValue(row.getString("content"), ITEMS);
            items.forEach((item, values) ->
                    values.forEach((value, number) -> add(tallies, cell + "|" + item + "|" + value, number)));
            add(tallies, cell + "|responses", row.getLong("responses"));
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tally is no JSON", e);
        }
    }

    private void addRow(ResultSet row) throws SQLException {
        String cell = cell(row);
        if (row.getBoolean("excluded")) {
            add(rows, cell + "|excluded|-", 1);
            return;
        }
        add(rows, cell + "|responses", 1);
        add(rows, cell + "|response|-", 1);
        if (row.getBoolean("wrong_clock")) {
            add(rows, cell + "|wrong-clock|-", 1);
        }
        if (row.getString("suspicion") != null) {
            add(rows, cell + "|suspicious|-", 1);
        }
        String answers = row.getString("content");
        for (int i = 0; i < answers.length(); i++) {
            add(rows, cell + "|q" + (i + 1) + "|" + answers.charAt(i), 1);
        }
        for (String field : RESPONDENT) {
            String value = row.getString(field);
            add(rows, cell + "|" + field + "|" + (value == null ? "-" : value), 1);
        }
    }

    private static void add(Map<String, Long> counts, String key, long number) {
        counts.merge(key, number, Long::sum);
    }

    private static String cell(ResultSet row) throws SQLException {
        return String.join(
                "|",
                row.getString("unit"),
                row.getString("counted").substring(0, "2026-11".length()),
                row.getString("service"),
                row.getString("questionnaire"),
                row.getString("questionnaire_version"));
    }
}
