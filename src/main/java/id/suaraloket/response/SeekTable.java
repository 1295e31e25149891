package id.suaraloket.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A table whose primary key is unit, day and id of the response. */
enum SeekTable {
    RESPONSES("response", "r", "id"),
    SUGGESTIONS("suggestion", "s", "response");

    private final String alias;
    private final String name;
    private final String unit;
    private final String day;
    private final String id;

    SeekTable(String table, String alias, String id) {
        this.alias = alias;
        this.name = table + " " + alias;
        this.unit = alias + ".unit";
        this.day = alias + ".counted_on";
        this.id = alias + "." + id;
    }

    /** The rows of a unit, of these days; null for any. */
    Condition of(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        Condition condition = Condition.of(unit + " = ?", code);
        if (from != null) {
            condition.and(day + " >= ?", from);
        }
        if (to != null) {
            condition.and(day + " <= ?", to);
        }
        return condition;
    }

    /** The rows themselves. */
    String rows() {
        return "SELECT " + alias + ".* FROM " + name;
    }

    String keys() {
        return "SELECT " + day + ", " + id + " FROM " + name;
    }

    // The unit too, though there is but one: so every database knows that the key has this order.
    String order(boolean older) {
        String way = older ? " DESC" : "";
        return " ORDER BY " + unit + way + ", " + day + way + ", " + id + way;
    }

    /** Those on one side of a place. The day by itself as well: that is what limits the part of the key that is read. */
    void beyond(Condition condition, RowKey key, boolean older) {
        compare(condition, key, older ? "<" : ">", "");
    }

    /** Those up to a row and with it, seen from the side where the list is read from. */
    void upTo(Condition condition, RowKey last, boolean older) {
        compare(condition, last, older ? ">" : "<", "=");
    }

    private void compare(Condition condition, RowKey key, String sign, String orEqual) {
        condition
                .and(day + " " + sign + "= ?", key.day())
                .and(
                        "(" + day + " " + sign + " ? OR " + id + " " + sign + orEqual + " ?)",
                        key.day(),
                        UuidBytes.of(key.id()));
    }
}
