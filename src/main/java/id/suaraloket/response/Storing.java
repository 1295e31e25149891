package id.suaraloket.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Writes the rows of responses; the tallies are the caller's, in the same transaction. By hand and not by a repository,
 * since this is what a submission waits for.
 */
final class Storing {
    private static final String RESPONSE = "INSERT INTO response (id, unit, service, point, channel, questionnaire,"
            + " questionnaire_version, submitted_at, received_at, counted_on, wrong_clock, suspicion, answers, sex, age,"
            + " education, occupation, disability, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SUGGESTION =
            "INSERT INTO suggestion (response, unit, counted_on, content) VALUES (?, ?, ?, ?)";

    private Storing() {}

    /** Inserts responses, at least one, none of which is known, with their saran. */
    static void insert(Connection connection, List<Arrival> arrivals) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RESPONSE)) {
            for (Arrival arrival : arrivals) {
                set(statement, arrival.response());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        List<Suggestion> texts = arrivals.stream()
                .map(Arrival::findSuggestion)
                .flatMap(Optional::stream)
                .toList();
        if (!texts.isEmpty()) {
            insertTexts(connection, texts);
        }
    }

    private static void set(PreparedStatement statement, Response response) throws SQLException {
        int parameter = 0;
        statement.setBytes(++parameter, UuidBytes.of(response.id()));
        statement.setString(++parameter, response.unit());
        statement.setString(++parameter, response.service());
        statement.setString(++parameter, response.point());
        statement.setString(++parameter, response.channel().name());
        statement.setString(++parameter, response.questionnaire());
        statement.setInt(++parameter, response.questionnaireVersion());
        statement.setObject(++parameter, response.submittedAt());
        statement.setObject(++parameter, response.receivedAt());
        statement.setObject(++parameter, response.countedOn());
        statement.setBoolean(++parameter, response.wrongClock());
        Suspicion suspicion = response.suspicion();
        statement.setString(++parameter, suspicion == null ? null : suspicion.name());
        statement.setString(++parameter, response.answers());
        for (RespondentField field : RespondentField.values()) {
            statement.setString(++parameter, response.respondent(field));
        }
        statement.setBytes(++parameter, HexFormat.of().parseHex(response.digest()));
    }

    private static void insertTexts(Connection connection, List<Suggestion> texts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SUGGESTION)) {
            for (Suggestion text : texts) {
                statement.setBytes(1, UuidBytes.of(text.response()));
                statement.setString(2, text.unit());
                statement.setObject(3, text.countedOn());
                statement.setString(4, text.content());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
