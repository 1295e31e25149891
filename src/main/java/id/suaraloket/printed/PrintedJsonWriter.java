package id.suaraloket.printed;

import id.suaraloket.ikm.PrintedRecap;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a printed recap as {@link PrintedJson} reads it. */
@Singleton
class PrintedJsonWriter {
    private final JsonMapper json;

    PrintedJsonWriter(JsonMapper json) {
        this.json = json;
    }

    String write(String office, String period, @Nullable Long population, PrintedRecap recap) {
        Map<String, JsonNode> object = new LinkedHashMap<>();
        object.put("unit", JsonNode.createStringNode(office));
        object.put("period", JsonNode.createStringNode(period));
        object.put("respondents", JsonNode.createNumberNode(recap.respondents()));
        if (population != null) {
            object.put("population", JsonNode.createNumberNode(population));
        }
        List<JsonNode> questions = new ArrayList<>();
        Map<String, JsonNode> unsur = new LinkedHashMap<>();
        for (PrintedRecap.PrintedUnsur each : recap.unsur()) {
            each.questions().forEach(question -> questions.add(question(each, question)));
            // One without a nilai is an unsur too, and weighs as much.
            unsur.put(each.name(), JsonNode.nullNode());
            figure(unsur, each.name(), each.value());
        }
        object.put("questions", JsonNode.createArrayNode(questions));
        object.put("unsur", JsonNode.createObjectNode(unsur));
        figure(object, "ikm", recap.ikm());
        object.put("method", JsonNode.createStringNode(recap.method().code()));
        if (recap.mutu() != null) {
            object.put("mutu", JsonNode.createStringNode(recap.mutu().name()));
        }
        figure(object, "target", recap.target());
        figure(object, "capaian", recap.capaian());
        for (PrintedRecap.Heads heads : recap.profile()) {
            Map<String, JsonNode> counts = new LinkedHashMap<>();
            heads.counts().forEach((name, count) -> counts.put(name, JsonNode.createNumberNode(count)));
            object.put(heads.name(), JsonNode.createObjectNode(counts));
        }
        try {
            return new String(json.writeValueAsBytes(JsonNode.createObjectNode(object)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode question(PrintedRecap.PrintedUnsur unsur, PrintedRecap.PrintedQuestion question) {
        Map<String, JsonNode> object = new LinkedHashMap<>();
        object.put("code", JsonNode.createStringNode(question.name()));
        object.put("unsur", JsonNode.createStringNode(unsur.name()));
        if (question.sum() != null) {
            object.put("sum", JsonNode.createNumberNode(question.sum()));
        }
        object.put("rtmk", JsonNode.createNumberNode(question.rtmk()));
        return JsonNode.createObjectNode(object);
    }

    private static void figure(Map<String, JsonNode> object, String name, @Nullable BigDecimal figure) {
        if (figure != null) {
            object.put(name, JsonNode.createStringNode(figure.toPlainString()));
        }
    }
}
