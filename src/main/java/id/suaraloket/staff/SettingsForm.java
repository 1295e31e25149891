package id.suaraloket.staff;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.office.Imprint;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page of a unit's settings asks, checked. */
record SettingsForm(Unit unit, Imprint imprint) {
    /** WIB, WITA and WIT. */
    static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    private static final int MOST_LINES = 4;
    private static final int LONGEST_ADDRESS = 500;
    private static final int NIP = 18;
    private static final int MOST_YEARS = 100;

    /**
     * Reads the form.
     *
     * @param unit as it is
     * @param questionnaires those it may choose
     * @param keeping whether the sender may settle how long responses are kept
     * @throws Problem 422 with every field that is wrong
     */
    static SettingsForm of(Map<String, String> fields, Unit unit, List<Questionnaire> questionnaires, boolean keeping) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = FormText.required(fields, "name", "staff.setup.name.missing", problems);
        String kabupaten = FormText.required(fields, "kabupaten", "staff.setup.kabupaten.missing", problems);
        String address = address(fields, problems);
        String official = FormText.optional(fields, "officialName", problems);
        String nip = nip(fields, official, problems);
        String position = FormText.optional(fields, "officialPosition", problems);
        String rank = FormText.optional(fields, "officialRank", problems);
        Optional<Questionnaire> questionnaire = questionnaires.stream()
                .filter(one -> one.code().equals(fields.get("questionnaire")))
                .findFirst();
        if (questionnaire.isEmpty()) {
            problems.add(FieldProblem.of("questionnaire", "staff.setup.questionnaire.choose"));
        }
        Weighting weighting = weighting(fields, questionnaire, problems);
        Method method = Method.find(fields.getOrDefault("method", "")).orElse(null);
        if (method == null) {
            problems.add(FieldProblem.of("method", "settings.method.choose"));
        }
        String zone = fields.getOrDefault("zone", "");
        if (!ZONES.contains(zone) && !zone.equals(unit.zone())) {
            problems.add(FieldProblem.of("zone", "field.notZone"));
        }
        Long population = FormText.count(fields, "population", "staff.setup.population.wrong", problems);
        String scale = ScaleField.read(fields, problems);
        int retention = keeping ? years(fields, "retentionYears", problems) : unit.retentionYears();
        int suggestions =
                keeping ? years(fields, "suggestionRetentionYears", problems) : unit.suggestionRetentionYears();
        if (weighting == null || method == null || questionnaire.isEmpty() || !problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new SettingsForm(
                new Unit(
                        unit.code(),
                        name,
                        kabupaten,
                        questionnaire.get().code(),
                        weighting,
                        method,
                        zone,
                        population,
                        retention,
                        suggestions,
                        unit.demo()),
                new Imprint(unit.code(), address, official, nip, position, rank, scale));
    }

    private static @Nullable String address(Map<String, String> fields, List<FieldProblem> problems) {
        List<String> lines = fields.getOrDefault("address", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String address = lines.stream().collect(Collectors.joining("\n"));
        if (lines.size() > MOST_LINES) {
            problems.add(FieldProblem.of("address", "settings.address.lines", MOST_LINES));
        } else if (address.length() > LONGEST_ADDRESS) {
            problems.add(FieldProblem.of("address", "field.tooLong", LONGEST_ADDRESS));
        }
        return address.isEmpty() ? null : address;
    }

    private static @Nullable String nip(
            Map<String, String> fields, @Nullable String official, List<FieldProblem> problems) {
        String digits = fields.getOrDefault("officialNip", "").replaceAll("[\\s.]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{" + NIP + "}")) {
            problems.add(FieldProblem.of("officialNip", "settings.nip.length", NIP));
        } else if (!Imprint.isNip(digits)) {
            problems.add(FieldProblem.of("officialNip", "settings.nip.wrong"));
        } else if (official == null) {
            problems.add(FieldProblem.of("officialName", "settings.official.missing"));
        }
        return digits;
    }

    private static @Nullable Weighting weighting(
            Map<String, String> fields, Optional<Questionnaire> questionnaire, List<FieldProblem> problems) {
        Weighting weighting =
                Weighting.find(fields.getOrDefault("weighting", "")).orElse(null);
        if (weighting == null) {
            problems.add(FieldProblem.of("weighting", "settings.weighting.choose"));
        } else {
            questionnaire
                    .map(one -> one.unsur().size())
                    .filter(unsur -> !weighting.fits(unsur))
                    .ifPresent(unsur -> problems.add(FieldProblem.of("weighting", "field.weightingUnfit", unsur)));
        }
        return weighting;
    }

    private static int years(Map<String, String> fields, String field, List<FieldProblem> problems) {
        String text = fields.getOrDefault(field, "").strip();
        int years = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (years < 1 || years > MOST_YEARS) {
            problems.add(FieldProblem.of(field, "field.notWithin", 1, MOST_YEARS));
        }
        return years;
    }
}
