package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads stored responses row by row, however many there are: never more than a few stand in memory. */
@Singleton
public class StoredResponses {
    private static final String COLUMNS = """
            SELECT r.id, r.unit, r.submitted_at, r.received_at, r.service, r.point, r.channel, r.questionnaire,
                   r.questionnaire_version, r.answers, r.sex, r.age, r.education, r.occupation, r.disability,
                   s.content, r.wrong_clock, e.response, r.suspicion, r.counted_on
            """;
    private static final String JOINS = """
             r
            LEFT JOIN suggestion s ON s.unit = r.unit AND s.counted_on = r.counted_on AND s.response = r.id
            LEFT JOIN exclusion e ON e.response = r.id AND e.lifted_at IS NULL
            """;
    private static final String SELECT = COLUMNS + "FROM response" + JOINS;

    /** Of those rows that a statement in the place of the {@code %s} chooses; {@link #read} reads them. */
    static final String SELECT_CHOSEN = COLUMNS + "FROM (%s)" + JOINS;

    private static final String OF_PERIOD = " WHERE r.unit = ? AND r.counted_on BETWEEN ? AND ?";
    // The rows lie in this order: nothing has to be sorted before the first one comes.
    private static final String ORDER = " ORDER BY r.unit, r.counted_on, r.id";
    private static final String QUESTIONNAIRES = "SELECT DISTINCT questionnaire, questionnaire_version FROM tally"
            + " WHERE unit = ? AND counted_in BETWEEN ? AND ? AND lane >= 0";

    private final Questionnaires questionnaires;
    private final TransactionOperations<Connection> transactions;

    StoredResponses(Questionnaires questionnaires, TransactionOperations<Connection> transactions) {
        this.questionnaires = questionnaires;
        this.transactions = transactions;
    }

    /** The questionnaires that a unit's responses of a period answer; none without responses. */
    public List<Questionnaire> questionnaires(Unit unit, Period period) {
        return transactions.executeRead(status -> {
            List<Questionnaire> used = new ArrayList<>();
            try (PreparedStatement statement = status.getConnection().prepareStatement(QUESTIONNAIRES)) {
                ofPeriod(statement, unit, period);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        used.add(questionnaires.get(row.getString(1), row.getInt(2)));
                    }
                }
            }
            return used;
        });
    }

    /**
     * Hands over a period's responses in the order of the day they count on and their id, as they stand at one moment:
     * it is one statement. It keeps a connection until the taker has the last one.
     *
     * @param service code of a jenis layanan, null for all
     * @throws UncheckedIOException if the taker cannot take any more
     */
    public void forEach(Unit unit, Period period, @Nullable String service, Taker taker) {
        String sql = SELECT + OF_PERIOD + (service == null ? "" : " AND r.service = ?") + ORDER;
        transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                ofPeriod(statement, unit, period);
                if (service != null) {
                    statement.setString(4, service);
                }
                rowByRow(statement);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        taker.take(read(row));
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What makes Connector/J hand over row by row; otherwise it reads all of them first. */
    static void rowByRow(PreparedStatement statement) throws SQLException {
        if (!statement.getConnection().getMetaData().getDatabaseProductName().equals("H2")) {
            statement.setFetchSize(Integer.MIN_VALUE);
        }
    }

    /** Those of the responses that have a row, by id; there is at least one id. */
    static Map<UUID, RawResponse> find(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, RawResponse> found = new HashMap<>();
        String sql = SELECT + " WHERE r.id IN (?" + ", ?".repeat(ids.size() - 1) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (UUID id : ids) {
                statement.setBytes(++parameter, UuidBytes.of(id));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    RawResponse response = read(row);
                    found.put(response.id(), response);
                }
            }
        }
        return found;
    }

    private static void ofPeriod(PreparedStatement statement, Unit unit, Period period) throws SQLException {
        statement.setString(1, unit.code());
        statement.setObject(2, period.from());
        statement.setObject(3, period.to());
    }

    // By number: the columns of SELECT.
    static RawResponse read(ResultSet row) throws SQLException {
        return new RawResponse(
                UuidBytes.toUuid(row.getBytes(1)),
                row.getString(2),
                row.getObject(20, LocalDate.class),
                row.getObject(3, LocalDateTime.class),
                row.getObject(4, LocalDateTime.class),
                row.getString(5),
                row.getString(6),
                Channel.valueOf(row.getString(7)),
                row.getString(8),
                row.getInt(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getBoolean(17),
                row.getBytes(18) != null,
                Suspicion.ofNullable(row.getString(19)));
    }

    /** Who takes one response after the other. */
    @FunctionalInterface
    public interface Taker {
        void take(RawResponse response) throws IOException;
    }
}
