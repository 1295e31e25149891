package id.suaraloket.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What made-up responses come to, written as a tally is; without the program's own code, which recounts it. */
final class Counted {
    private final long[][] answers = new long[14][5];
    private final Map<String, Map<String, Long>> others = new TreeMap<>();

    void add(MadeResponse response) {
        for (int i = 0; i < answers.length; i++) {
            char answer = response.answers().charAt(i);
            answers[i][answer == '-' ? 0 : answer - '0']++;
        }
        add("response", null);
        if (response.wrongClock()) {
            add("wrong-clock", null);
        }
        add("sex", response.sex());
        add("age", response.age());
        add("education", response.education());
        add("occupation", response.occupation());
        add("disability", response.disability());
    }

    long responses() {
        return others.getOrDefault("response", Map.of()).getOrDefault("-", 0L);
    }

    String json() {
        Map<String, Map<String, Long>> all = new TreeMap<>(others);
        for (int i = 0; i < answers.length; i++) {
            Map<String, Long> values = new TreeMap<>();
            for (int value = 0; value <= 4; value++) {
                if (answers[i][value] > 0) {
                    values.put(value == 0 ? "-" : String.valueOf(value), answers[i][value]);
                }
            }
            all.put("q" + (i + 1), values);
        }
        return object(all, values -> object(values, String::valueOf));
    }

    private void add(String item, @Nullable String value) {
        others.computeIfAbsent(item, key -> new TreeMap<>()).merge(value == null ? "-" : value, 1L, Long::sum);
    }

    private static <V> String object(Map<String, V> members, java.util.function.Function<V, String> value) {
        return members.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + value.apply(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
