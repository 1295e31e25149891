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
        entries(read.get("unsur")).forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        Map<String, List<String>> rows = new LinkedHashMap<>();
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
        values.keySet().forEach(key -> rows.putIfAbsent(key, List.of("\t\t")));
        List<String> lines = new ArrayList<>();
        rows.forEach((key, questionsOf) -> {
            for (int i = 0; i < questionsOf.size(); i++) {
                String value = i == 0 ? values.getOrDefault(key, "") : "";
                lines.add((i == 0 ? name(key) : "") + "\t" + questionsOf.get(i) + "\t" + value.replace('.', ','));
            }
        });
        return lines.isEmpty() ? "" : "Unsur\tPertanyaan\tJumlah nilai\tRTMK\tNilai unsur\n" + String.join("\n", lines);
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
