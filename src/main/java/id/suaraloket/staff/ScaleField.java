package id.suaraloket.staff;

import id.suaraloket.ikm.CapaianScale;
import id.suaraloket.office.Imprint;
import id.suaraloket.web.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The scale of capaian in a form: one of two that offices use, or one of their own, a band a line, {@code >= 85 Sangat Baik}, with a
 * decimal comma.
 */
final class ScaleField {
    private static final String OWN = "own";
    private static final int LONGEST = 500;

    private static final Map<String, String> KNOWN = Map.of(
            "four",
            Imprint.DEFAULT_SCALE,
            "five",
            ">90 Sangat Tinggi; >75 Tinggi; >65 Sedang; >50 Rendah; >=0 Sangat Rendah");

    static final List<String> CHOICES = List.of("four", "five", OWN);

    private ScaleField() {}

    /** The fields for a stored scale. */
    static Map<String, String> values(String scale) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getValue().equals(scale))
                .findFirst()
                .map(known -> Map.of("scale", known.getKey()))
                .orElseGet(() -> Map.of(
                        "scale", OWN, "ownScale", scale.replace("; ", "\n").replace('.', ',')));
    }

    /** The scale as it is stored; notes what is wrong with it. */
    static String read(Map<String, String> fields, List<FieldProblem> problems) {
        String choice = fields.getOrDefault("scale", "");
        if (!CHOICES.contains(choice)) {
            problems.add(FieldProblem.of("scale", "settings.scale.choose"));
        }
        return choice.equals(OWN) ? own(fields, problems) : KNOWN.getOrDefault(choice, Imprint.DEFAULT_SCALE);
    }

    private static String own(Map<String, String> fields, List<FieldProblem> problems) {
        String scale = fields.getOrDefault("ownScale", "")
                .lines()
                .map(line -> line.strip()
                        .replace("≥", ">=")
                        .replaceAll("(\\d),(\\d)", "$1.$2")
                        .replaceAll("^(>=?)\\s*", "$1"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        try {
            CapaianScale.parse(scale);
            if (scale.length() > LONGEST) {
                problems.add(FieldProblem.of("ownScale", "field.tooLong", LONGEST));
            }
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("ownScale", "settings.scale.wrong"));
        }
        return scale;
    }
}
