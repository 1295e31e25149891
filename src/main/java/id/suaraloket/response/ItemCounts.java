package id.suaraloket.response;

import java.util.HashMap;
import java.util.Map;

/**
 * How many responses have which value of which item: item to value to number. An item is a question code, a respondent
 * field, or one of {@link Tallied}; a value is a score 1..4, {@link Tallied#NONE}, or the respondent's. Not for several
 * threads.
 */
public final class ItemCounts {
    private final Map<String, Map<String, Long>> items = new HashMap<>();

    public ItemCounts() {}

    /** How many responses have this value of this item. */
    public long get(String item, String value) {
        return items.getOrDefault(item, Map.of()).getOrDefault(value, 0L);
    }

    /** Adds a number, which may be negative; what comes to nothing leaves no trace. */
    public void add(String item, String value, long number) {
        if (number == 0) {
            return;
        }
        Map<String, Long> values = items.computeIfAbsent(item, i -> new HashMap<>());
        // A number that is null is taken away.
        values.merge(value, number, (before, more) -> before + more == 0 ? null : Long.valueOf(before + more));
        if (values.isEmpty()) {
            items.remove(item);
        }
    }

    /** Adds all numbers of the other. */
    public void addAll(ItemCounts other) {
        addAll(other, 1);
    }

    /** Adds all numbers of the other, each so many times; -1 takes them away. */
    void addAll(ItemCounts other, long times) {
        other.items.forEach((item, values) ->
                values.forEach((value, number) -> add(item, value, Math.multiplyExact(times, number))));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** All numbers that are not zero: item to value to number. */
    public Map<String, Map<String, Long>> toMap() {
        return items;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemCounts counts && counts.items.equals(items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
