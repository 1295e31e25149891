package id.suaraloket.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where a transaction writes its tallies. It is the transaction's own until that ends, so that no two ever meet on a
 * row, be they on one server or on many. Who needs several takes them in the order of their numbers.
 */
record Lane(int number) {
    private static final int WRITERS = 16;
    // The lowest that is free: as many lanes come into use as there ever were writers at one moment.
    private static final String FREE =
            "SELECT lane FROM tally_lane WHERE lane >= 0 ORDER BY lane LIMIT 1 FOR UPDATE SKIP LOCKED";
    private static final String ONE = "SELECT lane FROM tally_lane WHERE lane = ? FOR UPDATE";
    private static final String ALL = "SELECT lane FROM tally_lane ORDER BY lane FOR UPDATE";

    /** Holds what archived responses come to. */
    private static final int ARCHIVE = -1;

    /** Takes a lane that is free; if there is none, waits for one. */
    static Lane take(Connection connection) throws SQLException {
        try (PreparedStatement free = connection.prepareStatement(FREE);
                ResultSet row = free.executeQuery()) {
            if (row.next()) {
                return new Lane(row.getInt("lane"));
            }
        }
        return take(connection, ThreadLocalRandom.current().nextInt(WRITERS));
    }

    /** Takes the archive's lane, as soon as nobody else has it. */
    static Lane takeArchive(Connection connection) throws SQLException {
        return take(connection, ARCHIVE);
    }

    /** Keeps everybody else from writing tallies, as soon as nobody does; all lanes but the archive's. */
    static List<Lane> takeAll(Connection connection) throws SQLException {
        List<Lane> lanes = new ArrayList<>();
        try (PreparedStatement all = connection.prepareStatement(ALL);
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                lanes.add(new Lane(row.getInt("lane")));
            }
        }
        lanes.removeIf(lane -> lane.number == ARCHIVE);
        return lanes;
    }

    private static Lane take(Connection connection, int number) throws SQLException {
        try (PreparedStatement one = connection.prepareStatement(ONE)) {
            one.setInt(1, number);
            try (ResultSet row = one.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("tally_lane has no lane " + number);
                }
                return new Lane(row.getInt("lane"));
            }
        }
    }
}
