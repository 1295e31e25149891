package id.suaraloket.staff;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.office.Imprint;
import id.suaraloket.office.Imprints;
import id.suaraloket.office.Logo;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together the page of a unit's settings, also as the answer to what was sent from it. */
@Singleton
class SettingsPages {
    private final Units units;
    private final Imprints imprints;
    private final Questionnaires questionnaires;
    private final Messages messages;

    SettingsPages(Units units, Imprints imprints, Questionnaires questionnaires, Messages messages) {
        this.units = units;
        this.imprints = imprints;
        this.questionnaires = questionnaires;
        this.messages = messages;
    }

    /** @throws Problem 404 if there is none of this code */
    Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    /** What the unit may choose from: also what it uses now, if an admin gave it that of another unit. */
    List<Questionnaire> questionnaires(Unit unit) {
        List<Questionnaire> choices = new ArrayList<>(questionnaires.listFor(unit.code()));
        if (choices.stream().noneMatch(one -> one.code().equals(unit.questionnaire()))) {
            questionnaires.find(unit.questionnaire()).ifPresent(choices::add);
        }
        return choices;
    }

    /** The form as the settings are now. */
    Form stored(Unit unit) {
        Imprint imprint = imprints.get(unit.code());
        Map<String, String> values = new HashMap<>();
        values.put("name", unit.name());
        values.put("kabupaten", unit.kabupaten());
        values.put("address", orEmpty(imprint.address()));
        values.put("officialName", orEmpty(imprint.officialName()));
        values.put("officialNip", orEmpty(imprint.officialNip()));
        values.put("officialPosition", orEmpty(imprint.officialPosition()));
        values.put("officialRank", orEmpty(imprint.officialRank()));
        values.put("questionnaire", unit.questionnaire());
        values.put("weighting", unit.weighting().code());
        values.put("method", unit.method().code());
        values.put("zone", unit.zone());
        values.put("population", unit.population() == null ? "" : number(unit.population()));
        values.put("retentionYears", String.valueOf(unit.retentionYears()));
        values.put("suggestionRetentionYears", String.valueOf(unit.suggestionRetentionYears()));
        values.putAll(ScaleField.values(imprint.capaianScale()));
        return Form.of(values);
    }

    HttpResponse<?> show(HttpStatus status, Unit unit, Form form, Form file, boolean saved, Locale locale) {
        return View.response(
                status,
                "staff/settings",
                new SettingsPage(
                        unit.code(),
                        unit.name(),
                        form,
                        file,
                        saved,
                        imprints.findLogo(unit.code())
                                .map(content -> new Logo(content).mark())
                                .orElse(null),
                        questionnaires(unit).stream()
                                .map(one -> new Choice(one.code(), one.name()))
                                .toList(),
                        choices(Arrays.stream(Weighting.values()).map(Weighting::code), "settings.weighting.", locale),
                        choices(Arrays.stream(Method.values()).map(Method::code), "settings.method.", locale),
                        choices(
                                Stream.concat(SettingsForm.ZONES.stream(), Stream.of(unit.zone()))
                                        .distinct(),
                                "settings.zone.",
                                locale),
                        choices(ScaleField.CHOICES.stream(), "settings.scale.", locale)));
    }

    /** Those that have no words of their own say what they are. */
    private List<Choice> choices(Stream<String> values, String family, Locale locale) {
        return values.map(value -> new Choice(
                        value,
                        messages.find(locale, family + value.replace('/', '-')).orElse(value)))
                .toList();
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Messages.DEFAULT).format(number);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * What the page shows.
     *
     * @param file the form that takes a logo
     * @param logo tells the present one from others, null for none
     */
    record SettingsPage(
            String unit,
            String office,
            Form form,
            Form file,
            boolean saved,
            @Nullable String logo,
            List<Choice> questionnaires,
            List<Choice> weightings,
            List<Choice> methods,
            List<Choice> zones,
            List<Choice> scales) {}
}
