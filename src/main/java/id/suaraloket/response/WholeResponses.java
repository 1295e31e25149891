package id.suaraloket.response;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads responses with all that is kept beside their rows, within a transaction. */
final class WholeResponses {
    private static final String IN_FORCE =
            "SELECT response, reason, excluded_by, excluded_at FROM exclusion WHERE lifted_at IS NULL AND response IN (%s)";

    private WholeResponses() {}

    /** Those of a unit that are in the store; nobody else changes them until the transaction ends. */
    static List<WholeResponse> lock(Connection connection, RowRange range) throws SQLException {
        List<Response> responses = new ArrayList<>();
        try (PreparedStatement statement =
                        range.prepare(connection, "SELECT * FROM response", "id", " ORDER BY id FOR UPDATE");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                responses.add(response(row));
            }
        }
        return complete(connection, responses);
    }

    /** Responses of one unit with what belongs to them. */
    static List<WholeResponse> complete(Connection connection, List<Response> responses) throws SQLException {
        if (responses.isEmpty()) {
            return List.of();
        }
        RowRange range = RowRange.of(responses);
        Map<UUID, Suggestion> suggestions = suggestions(connection, range);
        Map<UUID, Exclusion> exclusions = exclusions(connection, range.ids());
        return responses.stream()
                .map(response ->
                        new WholeResponse(response, suggestions.get(response.id()), exclusions.get(response.id())))
                .toList();
    }

    /** What keeps some of these responses, at least one, out of every figure. */
    static Map<UUID, Exclusion> exclusions(Connection connection, List<UUID> ids) throws SQLException {
        Map<UUID, Exclusion> exclusions = new HashMap<>();
        String places = "?" + ", ?".repeat(ids.size() - 1);
        try (PreparedStatement statement = connection.prepareStatement(IN_FORCE.formatted(places))) {
            int parameter = 0;
            for (UUID id : ids) {
                statement.setBytes(++parameter, UuidBytes.of(id));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    exclusions.put(
                            UuidBytes.toUuid(row.getBytes("response")),
                            new Exclusion(
                                    text(row, "reason"),
                                    row.getString("excluded_by"),
                                    row.getObject("excluded_at", LocalDateTime.class)));
                }
            }
        }
        return exclusions;
    }

    private static Map<UUID, Suggestion> suggestions(Connection connection, RowRange range) throws SQLException {
        Map<UUID, Suggestion> suggestions = new HashMap<>();
        try (PreparedStatement statement = range.prepare(connection, "SELECT * FROM suggestion", "response", "");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID id = UuidBytes.toUuid(row.getBytes("response"));
                LocalDate day = row.getObject("counted_on", LocalDate.class);
                suggestions.put(id, new Suggestion(id, row.getString("unit"), day, text(row, "content")));
            }
        }
        return suggestions;
    }

    /** Half a character, which no file in UTF-8 can hold, reads as a question mark from the beginning. */
    private static String text(ResultSet row, String column) throws SQLException {
        return new String(row.getString(column).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Response response(ResultSet row) throws SQLException {
        return new Response(
                UuidBytes.toUuid(row.getBytes("id")),
                row.getString("unit"),
                row.getString("service"),
                row.getString("point"),
                Channel.valueOf(row.getString("channel")),
                row.getString("questionnaire"),
                row.getInt("questionnaire_version"),
                row.getObject("submitted_at", LocalDateTime.class),
                row.getObject("received_at", LocalDateTime.class),
                row.getObject("counted_on", LocalDate.class),
                row.getBoolean("wrong_clock"),
                Suspicion.ofNullable(row.getString("suspicion")),
                row.getString("answers"),
                row.getString("sex"),
                row.getString("age"),
                row.getString("education"),
                row.getString("occupation"),
                row.getString("disability"),
                HexFormat.of().formatHex(row.getBytes("digest")));
    }
}
