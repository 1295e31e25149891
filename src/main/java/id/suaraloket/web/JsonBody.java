package id.suaraloket.web;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object from outside, read field by field, so that everything wrong with it is told at once and by name.
 * Read the fields, then call {@link #check()}: it refuses what was wrong or never asked for.
 */
public final class JsonBody {
    /** The largest JSON body that an address takes unless it says otherwise, in bytes. */
    public static final int MAX_BYTES = 16 * 1024;

    private final JsonNode object;
    private final List<FieldProblem> problems;
    private final Set<String> asked = new HashSet<>();

    private JsonBody(JsonNode object, List<FieldProblem> problems) {
        this.object = object;
        this.problems = problems;
    }

    /**
     * Reads a request's body.
     *
     * @throws Problem 413 for a body over {@link #MAX_BYTES}, 400 for one that is no JSON object
     */
    public static JsonBody read(InputStream in, JsonMapper json) throws IOException {
        return read(in, json, MAX_BYTES);
    }

    /** As {@link #read(InputStream, JsonMapper)}, with another limit. */
    public static JsonBody read(InputStream in, JsonMapper json, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw Problem.tooLarge(maxBytes);
        }
        try {
            JsonNode nodes = json.readValue(inBrackets(bytes), Argument.of(JsonNode.class));
            if (nodes != null && nodes.size() == 1 && nodes.get(0).isObject()) {
                return new JsonBody(nodes.get(0), new ArrayList<>());
            }
        } catch (IOException e) {
            throw Problem.malformed("problem.malformed.json");
        }
        throw Problem.malformed("problem.malformed.json");
    }

    /** An object that was read before. */
    public static JsonBody of(JsonNode object) {
        return new JsonBody(object, new ArrayList<>());
    }

    /** As the only element of an array: the reader stops after the first value, and would miss what follows it. */
    private static byte[] inBrackets(byte[] bytes) {
        byte[] array = new byte[bytes.length + 2];
        array[0] = '[';
        System.arraycopy(bytes, 0, array, 1, bytes.length);
        array[array.length - 1] = ']';
        return array;
    }

    /** The text of a field, stripped; null when absent, null or blank. */
    public @Nullable String text(String name, int maxLength) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            refuse(name, "field.notText");
            return null;
        }
        String text = node.getStringValue().strip();
        if (text.length() > maxLength) {
            refuse(name, "field.tooLong", maxLength);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** The text of a field about which nothing is ever refused; null when it is anything else. */
    public @Nullable String hint(String name) {
        JsonNode node = node(name);
        return node != null && node.isString() ? node.getStringValue() : null;
    }

    /** As {@link #text}, and its absence is a problem; the empty text stands in until {@link #check()}. */
    public String requiredText(String name, int maxLength) {
        int before = problems.size();
        String text = text(name, maxLength);
        if (text == null && problems.size() == before) {
            refuse(name, "field.missing");
        }
        return text == null ? "" : text;
    }

    public boolean flag(String name, boolean otherwise) {
        Boolean flag = flag(name);
        return flag == null ? otherwise : flag;
    }

    /** A JSON boolean; null when absent or null. */
    public @Nullable Boolean flag(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            refuse(name, "field.notBoolean");
            return null;
        }
        return node.getBooleanValue();
    }

    /** A yes or no, written as a JSON boolean or as the text that forms send; null when absent or null. */
    public @Nullable String yesOrNo(String name) {
        JsonNode node = node(name);
        if (node != null && node.isBoolean()) {
            return node.getBooleanValue() ? "yes" : "no";
        }
        return text(name, 3);
    }

    public @Nullable Long count(String name) {
        return count(name, 10);
    }

    /** As {@link #count(String)}, of so many digits at the most. */
    public @Nullable Long count(String name, int digits) {
        String number = number(name);
        if (number == null) {
            return null;
        }
        if (!number.matches("\\d{1," + digits + "}")) {
            refuse(name, "field.notCount");
            return null;
        }
        return Long.valueOf(number);
    }

    /** A decimal number, written as a JSON text or number. */
    public @Nullable BigDecimal decimal(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        String text = node.isString() || node.isNumber() ? node.coerceStringValue() : "";
        if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            refuse(name, "field.notDecimal");
            return null;
        }
        return new BigDecimal(text);
    }

    /** The number of a field as it was written; null when absent or null. */
    private @Nullable String number(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            refuse(name, "field.notNumber");
            return null;
        }
        return node.coerceStringValue();
    }

    /**
     * The object in a field, its problems told together with this one's; an empty one when absent. Fields keep their own
     * name there: `q1` is `q1` in a form, in JSON and in a CSV file.
     */
    public JsonBody object(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isObject()) {
            refuse(name, "field.notObject");
            node = null;
        }
        return new JsonBody(node == null ? JsonNode.createObjectNode(Map.of()) : node, problems);
    }

    /** The object in a field just as it is, whatever it holds; an empty one stands in until {@link #check()}. */
    public JsonNode requiredObject(String name) {
        JsonNode node = node(name);
        if (node != null && node.isObject()) {
            return node;
        }
        refuse(name, node == null ? "field.missing" : "field.notObject");
        return JsonNode.createObjectNode(Map.of());
    }

    /** All fields of this object whose value is not null, each as the number it is written as. */
    public Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.entries()) {
            String number = number(entry.getKey());
            if (number != null) {
                numbers.put(entry.getKey(), number);
            }
        }
        return numbers;
    }

    /** Notes a problem with a field. */
    public void refuse(String name, String key, Object... args) {
        problems.add(FieldProblem.of(name, key, args));
    }

    /** Notes every field that nobody asked for. */
    public void checkUnknown() {
        for (Map.Entry<String, JsonNode> entry : object.entries()) {
            if (!asked.contains(entry.getKey())) {
                refuse(entry.getKey(), "field.unknown");
            }
        }
    }

    /**
     * Refuses the body if anything is wrong with it.
     *
     * @throws Problem 422 naming every field that is wrong or unknown
     */
    public void check() {
        checkUnknown();
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private @Nullable JsonNode node(String name) {
        asked.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
