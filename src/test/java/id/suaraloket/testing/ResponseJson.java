package id.suaraloket.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds the body of a response PUT: a good one, but for what a test changes. Values are JSON as it stands. */
public final class ResponseJson {
    private final Map<String, @Nullable String> members = new LinkedHashMap<>();

    private ResponseJson() {}

    public static ResponseJson at(String point) {
        return new ResponseJson()
                .with("point", '"' + point + '"')
                .with("service", "\"ktp\"")
                .with(
                        "answers",
                        "{\"q1\":4,\"q2\":3,\"q3\":null,\"q4\":4,\"q5\":2,\"q6\":3,\"q7\":4,\"q8\":3,\"q9\":3}")
                .with("respondent", "{\"sex\":\"P\",\"age\":\"30-39\"}");
    }

    public ResponseJson with(String member, String json) {
        members.put(member, json);
        return this;
    }

    public ResponseJson text(String member, String text) {
        return with(member, '"' + text + '"');
    }

    /** The answers to q1, q2 and so on. */
    public ResponseJson scores(int... scores) {
        return with(
                "answers",
                IntStream.range(0, scores.length)
                        .mapToObj(i -> "\"q" + (i + 1) + "\":" + scores[i])
                        .collect(Collectors.joining(",", "{", "}")));
    }

    public ResponseJson without(String member) {
        members.remove(member);
        return this;
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
