package id.suaraloket.printed;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.PrintedRecap;
import id.suaraloket.ikm.PrintedRecap.Heads;
import id.suaraloket.period.Period;
import id.suaraloket.web.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a printed recap.
 *
 * @param fields as they were typed
 * @param period of the recap, null if nothing was said of it
 * @param population estimated users of the services, null if nothing was said of it
 * @param recap null if there are problems
 * @param passedOver lines of the table whose figures were taken for totals
 */
record PrintedForm(
        Map<String, String> fields,
        @Nullable Period period,
        @Nullable Long population,
        @Nullable PrintedRecap recap,
        List<Integer> passedOver,
        List<FieldProblem> problems) {
    private static final int LONGEST = 200;
    private static final int LONGEST_TABLE = 50_000;
    private static final int LONGEST_HEADS = 2_000;
    /** The number at the end of a line, and what parts it from the name. Each place of a line is tried once. */
    private static final Pattern HEADS = Pattern.compile("(?<![\\s:=;])[\\s:=;]++([\\d.]++)$");

    static PrintedForm read(Map<String, String> fields) {
        List<FieldProblem> problems = new ArrayList<>();
        if (text(fields, "office").length() > LONGEST) {
            problems.add(FieldProblem.of("office", "field.tooLong", LONGEST));
        }
        Period period = period(fields, problems);
        Long respondents = count(fields, "respondents", problems);
        if (text(fields, "respondents").isEmpty() || Long.valueOf(0).equals(respondents)) {
            problems.add(FieldProblem.of("respondents", "check.respondents.missing"));
        }
        Long population = count(fields, "population", problems);
        PrintedTable table = fields.getOrDefault(PrintedTable.FIELD, "").length() > LONGEST_TABLE
                ? PrintedTable.unread("field.tooLong", LONGEST_TABLE)
                : PrintedTable.read(fields.getOrDefault(PrintedTable.FIELD, ""));
        problems.addAll(table.problems());
        BigDecimal ikm = text(fields, "ikm").isEmpty() && table.ikm() != null
                ? PrintedNumber.decimal(table.ikm()).orElse(null)
                : decimal(fields, "ikm", problems);
        if (ikm == null && text(fields, "ikm").isEmpty()) {
            problems.add(FieldProblem.of("ikm", "check.ikm.missing"));
        }
        Method method = method(fields, problems);
        Mutu mutu = mutu(fields, problems);
        BigDecimal target = decimal(fields, "target", problems);
        BigDecimal capaian = decimal(fields, "capaian", problems);
        List<Heads> heads = heads(fields, problems);
        PrintedRecap recap = problems.isEmpty() && respondents != null
                ? new PrintedRecap(respondents, table.unsur(), ikm, method, mutu, target, capaian, heads)
                : null;
        return new PrintedForm(fields, period, population, recap, table.passedOver(), problems);
    }

    private static @Nullable Period period(Map<String, String> fields, List<FieldProblem> problems) {
        String part = text(fields, "part");
        String year = text(fields, "year");
        if (year.isEmpty() && part.isEmpty()) {
            return null;
        }
        Optional<Period> period = Period.find(part.isEmpty() || part.equals("year") ? year : year + "-" + part);
        if (period.isEmpty()) {
            problems.add(FieldProblem.of("year", "check.year.wrong"));
        }
        return period.orElse(null);
    }

    private static Method method(Map<String, String> fields, List<FieldProblem> problems) {
        String text = text(fields, "method");
        Optional<Method> method = Method.find(text);
        if (!text.isEmpty() && method.isEmpty()) {
            problems.add(FieldProblem.of("method", "settings.method.choose"));
        }
        return method.orElse(Method.POOLED);
    }

    private static @Nullable Mutu mutu(Map<String, String> fields, List<FieldProblem> problems) {
        String text = text(fields, "mutu");
        Optional<Mutu> mutu = Arrays.stream(Mutu.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
        if (!text.isEmpty() && mutu.isEmpty()) {
            problems.add(FieldProblem.of("mutu", "check.mutu.wrong"));
        }
        return mutu.orElse(null);
    }

    private static List<Heads> heads(Map<String, String> fields, List<FieldProblem> problems) {
        List<Heads> all = new ArrayList<>();
        for (String group : List.of("sex", "education")) {
            if (text(fields, group).length() > LONGEST_HEADS) {
                problems.add(FieldProblem.of(group, "field.tooLong", LONGEST_HEADS));
                continue;
            }
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String line : text(fields, group)
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList()) {
                Matcher matcher = HEADS.matcher(line);
                Optional<Long> count = matcher.find() && matcher.start() > 0
                        ? PrintedNumber.whole(matcher.group(1))
                        : Optional.empty();
                if (count.isEmpty() || counts.put(line.substring(0, matcher.start()), count.get()) != null) {
                    problems.add(FieldProblem.of(group, "check.heads.wrong", line));
                    break;
                }
            }
            if (!counts.isEmpty()) {
                all.add(new Heads(group, counts));
            }
        }
        return all;
    }

    private static @Nullable Long count(Map<String, String> fields, String field, List<FieldProblem> problems) {
        String text = text(fields, field);
        Optional<Long> count = PrintedNumber.whole(text);
        if (!text.isEmpty() && count.isEmpty()) {
            problems.add(FieldProblem.of(field, "check.count.wrong"));
        }
        return count.orElse(null);
    }

    private static @Nullable BigDecimal decimal(Map<String, String> fields, String field, List<FieldProblem> problems) {
        String text = text(fields, field);
        Optional<BigDecimal> decimal = PrintedNumber.decimal(text);
        if (!text.isEmpty() && decimal.isEmpty()) {
            problems.add(FieldProblem.of(field, "check.decimal.wrong"));
        }
        return decimal.orElse(null);
    }

    private static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
