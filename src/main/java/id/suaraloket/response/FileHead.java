package id.suaraloket.response;

import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of a file of responses: {@code submitted_at} and {@code service} must be there, {@code id}, {@code number},
 * question codes, respondent fields, {@code questionnaire} and {@code suggestion} may be. Indonesian names stand for the same. A
 * file that this program exported is known by having all of {@link RawResponse#EVERY_EXPORT}; what only exports have is
 * passed over but for {@code excluded}.
 *
 * @param names as they stand in the file
 * @param fields what they mean, one for each
 */
record FileHead(List<String> names, List<String> fields, boolean export) {
    private static final Set<String> REQUIRED = Set.of("submitted_at", "service");
    private static final Set<String> OPTIONAL = Set.of("id", "number", "questionnaire", "suggestion");
    private static final Pattern QUESTION = Pattern.compile("q\\d{1,3}");
    private static final Set<String> RESPONDENT =
            Arrays.stream(RespondentField.values()).map(RespondentField::field).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> INDONESIAN = Map.ofEntries(
            Map.entry("nomor", "number"),
            Map.entry("tanggal", "submitted_at"),
            Map.entry("layanan", "service"),
            Map.entry("kuesioner", "questionnaire"),
            Map.entry("jenis_kelamin", "sex"),
            Map.entry("usia", "age"),
            Map.entry("pendidikan", "education"),
            Map.entry("pekerjaan", "occupation"),
            Map.entry("disabilitas", "disability"),
            Map.entry("saran", "suggestion"));

    static FileHead of(List<String> head) {
        List<String> names = head.stream().map(String::strip).toList();
        List<String> fields = names.stream()
                .map(name -> INDONESIAN.getOrDefault(name.toLowerCase(Locale.ROOT), name))
                .toList();
        FileHead known = new FileHead(names, fields, fields.containsAll(RawResponse.EVERY_EXPORT));
        known.check();
        return known;
    }

    private void check() {
        if (fields.size() == 1 && fields.get(0).matches("(?s).*[\\t|:^].*")) {
            throw Problem.invalid(List.of(FieldProblem.of("line", "import.separator")));
        }
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String field : fields) {
            if (!isKnown(field)) {
                problems.add(FieldProblem.of(field, "import.unknownColumn"));
            } else if (!seen.add(field)) {
                problems.add(FieldProblem.of(field, "import.repeatedColumn"));
            }
        }
        REQUIRED.stream()
                .sorted()
                .filter(field -> !seen.contains(field))
                .forEach(field -> problems.add(FieldProblem.of(field, "import.missingColumn")));
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    /** The column of a field as the file calls it. */
    String name(String field) {
        int column = fields.indexOf(field);
        return column < 0 ? field : names.get(column);
    }

    private boolean isKnown(String field) {
        return REQUIRED.contains(field)
                || OPTIONAL.contains(field)
                || isQuestion(field)
                || isRespondent(field)
                || (export && RawResponse.EXPORT_ONLY.contains(field));
    }

    static boolean isQuestion(String field) {
        return QUESTION.matcher(field).matches();
    }

    static boolean isRespondent(String field) {
        return RESPONDENT.contains(field);
    }

    static String yesOrNo(String said) {
        return switch (said.strip().toLowerCase(Locale.ROOT)) {
            case "ya" -> "yes";
            case "tidak" -> "no";
            default -> said;
        };
    }
}
