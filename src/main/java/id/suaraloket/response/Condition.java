package id.suaraloket.response;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What follows {@code WHERE}, with the values of its question marks. What comes from outside is only ever a value. */
final class Condition {
    private final StringBuilder sql;
    private final List<Object> values;

    private Condition(String sql, List<Object> values) {
        this.sql = new StringBuilder(sql);
        this.values = new ArrayList<>(values);
    }

    static Condition of(String sql, Object... values) {
        return new Condition(sql, Arrays.asList(values));
    }

    Condition and(String also, Object... more) {
        sql.append(" AND ").append(also);
        values.addAll(Arrays.asList(more));
        return this;
    }

    Condition and(Condition other) {
        return and(other.sql.toString(), other.values.toArray());
    }

    /** Whether anything was added. */
    boolean isMore() {
        return sql.indexOf(" AND ") >= 0;
    }

    Condition copy() {
        return new Condition(sql.toString(), values);
    }

    String sql() {
        return " WHERE " + sql;
    }

    void set(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
