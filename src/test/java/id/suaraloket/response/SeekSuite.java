package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever leafs through a list sees each row once, to either side, whatever comes meanwhile and however few rows match. */
abstract class SeekSuite extends StoreSuite {
    private static final int ROWS = 300;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final String INSERT =
            "INSERT INTO suggestion (response, unit, counted_on, content) VALUES (?, ?, ?, ?)";
    private static final String SELECT = "SELECT s.counted_on, s.response FROM (%s) s";
    // As the database has it: bytes without a sign.
    private static final Comparator<RowKey> NEWEST_FIRST = Comparator.comparing(RowKey::day)
            .thenComparing(key -> key.id().toString())
            .reversed();

    private final Random random = new Random(7);
    private String unit = "";
    private int units;

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji");
    }

    @BeforeEach
    void choose() {
        units++;
        unit = "uji-" + units;
    }

    @Test
    void everyRowIsSeenOnceOnTheWayThereAndOnTheWayBack() throws SQLException {
        List<RowKey> all = fill(unit, "x");
        fill(unit + "-b", "x");

        try (Connection connection = office().connect()) {
            List<RowKey> seen = new ArrayList<>();
            Rows<RowKey> part = read(connection, 1000, null, Place.newest());
            seen.addAll(part.rows());
            assertThat(part.newer()).isNull();
            while (part.older() != null) {
                part = read(connection, 1000, null, Place.before(part.older()));
                seen.addAll(part.rows());
            }
            assertThat(seen).isEqualTo(all);

            seen = new ArrayList<>(part.rows());
            while (part.newer() != null) {
                part = read(connection, 1000, null, Place.after(part.newer()));
                seen.addAll(0, part.rows());
            }
            assertThat(seen).isEqualTo(all);
        }
    }

    @Test
    void whatComesMeanwhileIsNeitherARepeatNorALoss() throws SQLException {
        List<RowKey> before = fill(unit, "x");
        try (Connection connection = office().connect()) {
            List<RowKey> seen = new ArrayList<>();
            Rows<RowKey> part = read(connection, 1000, null, Place.newest());
            seen.addAll(part.rows());
            while (part.older() != null) {
                fill(unit, "x", 20);
                part = read(connection, 1000, null, Place.before(part.older()));
                seen.addAll(part.rows());
            }

            assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        }
    }

    @Test
    void aSearchThatIsBrokenOffGoesOnWhereItStopped() throws SQLException {
        fill(unit, "x");
        List<RowKey> rare = fill(unit, "rare", 5);
        Condition wanted = Condition.of("s.content = ?", "rare");
        try (Connection connection = office().connect()) {
            List<RowKey> seen = new ArrayList<>();
            int parts = 1;
            Rows<RowKey> part = read(connection, 20, wanted, Place.newest());
            seen.addAll(part.rows());
            while (part.older() != null) {
                part = read(connection, 20, wanted, Place.before(part.older()));
                parts++;
                seen.addAll(part.rows());
            }
            assertThat(seen).isEqualTo(rare);
            assertThat(parts).isGreaterThanOrEqualTo(ROWS / 20);
            assertThat(part.stoppedAt()).as("at the end it was not broken off").isNull();

            seen = new ArrayList<>(part.rows());
            while (part.newer() != null) {
                part = read(connection, 20, wanted, Place.after(part.newer()));
                seen.addAll(0, part.rows());
            }
            assertThat(seen).isEqualTo(rare);
        }
    }

    @Test
    void onlyTheDaysThatAreAskedForAreRead() throws SQLException {
        List<RowKey> all = fill(unit, "x");
        LocalDate day = FIRST.plusDays(3);
        Condition span = SeekTable.SUGGESTIONS.of(unit, day, day);
        try (Connection connection = office().connect()) {
            Rows<RowKey> part = seek(1000, 500).read(connection, span, null, Place.newest());

            assertThat(part.rows())
                    .isEqualTo(all.stream().filter(key -> key.day().equals(day)).toList())
                    .isNotEmpty();
            assertThat(seek(1000, 500)
                            .read(
                                    connection,
                                    SeekTable.SUGGESTIONS.of(unit, null, null),
                                    null,
                                    Place.before(RowKey.endOf(day)))
                            .rows())
                    .isEqualTo(
                            all.stream().filter(key -> !key.day().isAfter(day)).toList());
        }
    }

    private Rows<RowKey> read(Connection connection, int most, @Nullable Condition wanted, Place place)
            throws SQLException {
        return seek(most, 7).read(connection, SeekTable.SUGGESTIONS.of(unit, null, null), wanted, place);
    }

    private static Seek<RowKey> seek(int most, int size) {
        return new Seek<>(
                SeekTable.SUGGESTIONS,
                "",
                SELECT,
                row -> new RowKey(row.getObject(1, LocalDate.class), UuidBytes.toUuid(row.getBytes(2))),
                key -> key,
                size,
                most);
    }

    private List<RowKey> fill(String into, String content) throws SQLException {
        return fill(into, content, ROWS);
    }

    private List<RowKey> fill(String into, String content, int rows) throws SQLException {
        List<RowKey> keys = new ArrayList<>();
        try (Connection connection = office().connect();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < rows; i++) {
                RowKey key =
                        new RowKey(FIRST.plusDays(random.nextInt(10)), new UUID(random.nextLong(), random.nextLong()));
                statement.setBytes(1, UuidBytes.of(key.id()));
                statement.setString(2, into);
                statement.setObject(3, key.day());
                statement.setString(4, content);
                statement.addBatch();
                keys.add(key);
            }
            statement.executeBatch();
            connection.commit();
        }
        keys.sort(NEWEST_FIRST);
        return keys;
    }
}
