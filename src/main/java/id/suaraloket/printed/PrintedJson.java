package id.suaraloket.printed;

import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.questionnaire.Unsur;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A printed recap as JSON: {@code unit, period, respondents, population, questions [code, unsur, sum, rtmk], unsur, ikm, method, mutu, target, capaian, sex, education}. {@link PrintedJsonWriter} writes it. */
@Singleton
class PrintedJson {
    private static final List<String> TEXTS =
            List.of("respondents", "population", "ikm", "method", "mutu", "target", "capaian");

    private static final String HEAD = "No.\tUnsur\tPertanyaan\tJumlah nilai\tRTMK\tNilai unsur\n";

    private final JsonMapper json;
    private final Questionnaires questionnaires;

    PrintedJson(JsonMapper json, Questionnaires questionnaires) {
        this.json = json;
        this.questionnaires = questionnaires;
    }

    /** As somebody would have typed it into the form; empty if it is no JSON object. */
    Optional<Map<String, String>> fields(String text) {
        JsonNode read;
        try {
            read = json.readValue(text.strip().getBytes(StandardCharsets.UTF_8), Argument.of(JsonNode.class));
        } catch (IOException e) {
            return Optional.empty();
        }
        if (read == null || !read.isObject()) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("office", text(read.get("unit")));
        String period = text(read.get("period"));
        int dash = period.indexOf('-');
        fields.put("year", dash < 0 ? period : period.substring(0, dash));
        fields.put("part", period.isEmpty() ? "" : dash < 0 ? "year" : period.substring(dash + 1));
        TEXTS.forEach(name -> fields.put(name, text(read.get(name))));
        fields.put(PrintedTable.FIELD, table(read));
        List.of("sex", "education")
                .forEach(name -> fields.put(
                        name,
                        entries(read.get(name)).stream()
                                .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                                .collect(Collectors.joining("\n"))));
        return Optional.of(fields);
    }

    private String table(JsonNode read) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        entries(read.get("unsur")).forEach(entry -> {
            values.put(entry.getKey(), text(entry.getValue()));
            rows.put(entry.getKey(), new ArrayList<>());
        });
        JsonNode questions = read.get("questions");
        if (questions != null && questions.isArray()) {
            for (JsonNode question : questions.values()) {
                rows.computeIfAbsent(text(question.get("unsur")), key -> new ArrayList<>())
                        .add(String.join(
                                "\t",
                                text(question.get("code")),
                                text(question.get("sum")),
                                text(question.get("rtmk"))));
            }
        }
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<String>> each : rows.entrySet()) {
            List<String> questionsOf = each.getValue().isEmpty() ? List.of("\t\t") : each.getValue();
            // Its number on every line: none is taken for a total then, however it begins.
            number++;
            for (int i = 0; i < questionsOf.size(); i++) {
                lines.add(String.join(
                        "\t",
                        "U" + number,
                        i == 0 ? name(each.getKey()) : "",
                        questionsOf.get(i),
                        i == 0 ? values.getOrDefault(each.getKey(), "").replace('.', ',') : ""));
            }
        }
        return lines.isEmpty() ? "" : HEAD + String.join("\n", lines);
    }

    private String name(String key) {
        return questionnaires.regulation().stream()
                .filter(unsur -> unsur.key().equals(key))
                .map(Unsur::name)
                .findFirst()
                .orElse(key);
    }

    private static List<Map.Entry<String, JsonNode>> entries(@Nullable JsonNode node) {
        return node != null && node.isObject()
                ? StreamSupport.stream(node.entries().spliterator(), false).toList()
                : List.of();
    }

    private static String text(@Nullable JsonNode node) {
        return node != null && (node.isString() || node.isNumber())
                ? node.coerceStringValue().replaceAll("\\s+", " ")
                : "";
    }
}
