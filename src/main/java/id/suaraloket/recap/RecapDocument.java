package id.suaraloket.recap;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.ikm.Ikm;
import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.Rational;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.response.RespondentField;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recap as JSON. Rounded figures are texts with a point and two decimals. Exact figures are cut off after six
 * decimals, not rounded, so that rounding them gives the printed figure. What has no value is null, and {@code reason}
 * says why.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record RecapDocument(
        UnitName unit,
        PeriodSpan period,
        @Nullable String service,
        String questionnaire,
        List<String> questionnaires,
        String status,
        @Nullable EditionFacts edition,
        boolean demo,
        String weighting,
        String method,
        long respondents,
        long wrongClock,
        long suspicious,
        long excluded,
        @Nullable Long population,
        @Nullable String ikm,
        @Nullable BigDecimal ikmExact,
        @Nullable String mutu,
        @Nullable String kinerja,
        @Nullable String reason,
        List<UnsurFigures> unsur,
        List<ServiceFigures> services,
        Map<String, Map<String, Long>> profile,
        @Nullable Licence licence) {
    private static final int ROUNDED = 2;
    private static final int EXACT = 6;

    /** All of it, for staff. */
    static RecapDocument of(Recap recap) {
        Finality finality = recap.finality();
        return of(recap, finality == null ? null : EditionFacts.of(finality, finality.by(), finality.late()), null);
    }

    /**
     * For everybody: without names of staff, under a licence.
     *
     * @param told what {@link PublishedRecaps} finds
     * @param late how many of its responses came late
     */
    static RecapDocument ofPublic(Recap told, long late) {
        return of(
                told,
                EditionFacts.of(Objects.requireNonNull(told.finality()), null, late),
                Licence.of(told.unit().name()));
    }

    private static RecapDocument of(Recap recap, @Nullable EditionFacts edition, @Nullable Licence licence) {
        Optional<Mutu> mutu = recap.ikm().mutu();
        return new RecapDocument(
                new UnitName(recap.unit().code(), recap.unit().name()),
                new PeriodSpan(
                        recap.period().id(),
                        recap.period().from().toString(),
                        recap.period().to().toString()),
                recap.service() == null ? null : recap.service().code(),
                recap.questionnaire().code(),
                recap.questionnaires().stream().map(q -> q.code()).toList(),
                edition == null ? "open" : "final",
                edition,
                recap.unit().demo(),
                recap.weighting().code(),
                recap.unit().method().code(),
                recap.respondents(),
                recap.wrongClock(),
                recap.suspicious(),
                recap.excluded(),
                recap.population(),
                rounded(recap.ikm().value()),
                exact(recap.ikm().value()),
                mutu.map(Mutu::name).orElse(null),
                mutu.map(Mutu::kinerja).orElse(null),
                reasonCode(recap.ikm()),
                recap.unsur().stream()
                        .map(row -> UnsurFigures.of(
                                row, recap.weighting(), recap.unsur().size()))
                        .toList(),
                recap.services().stream().map(ServiceFigures::of).toList(),
                profile(recap),
                licence);
    }

    private static Map<String, Map<String, Long>> profile(Recap recap) {
        Map<String, Map<String, Long>> profile = new LinkedHashMap<>();
        for (RespondentField field : RespondentField.values()) {
            profile.put(field.field(), recap.profile().getOrDefault(field, Map.of()));
        }
        return profile;
    }

    private static @Nullable String reasonCode(Ikm ikm) {
        return ikm.reason().map(reason -> reason.code()).orElse(null);
    }

    private static @Nullable String rounded(Optional<Rational> value) {
        return value.map(v -> v.round(ROUNDED).toPlainString()).orElse(null);
    }

    private static @Nullable BigDecimal exact(Optional<Rational> value) {
        return value.map(v -> v.truncate(EXACT)).orElse(null);
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record UnitName(String code, String name) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PeriodSpan(String id, String from, String to) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record UnsurFigures(
            String no,
            String key,
            String name,
            @Nullable String mean,
            @Nullable BigDecimal meanExact,
            @Nullable String weighted,
            @Nullable String index,
            @Nullable String mutu,
            @Nullable String reason,
            List<QuestionFigures> questions) {
        static UnsurFigures of(Recap.UnsurRow row, Weighting weighting, int k) {
            return new UnsurFigures(
                    row.unsur().no(),
                    row.unsur().key(),
                    row.unsur().name(),
                    rounded(row.value().mean()),
                    exact(row.value().mean()),
                    rounded(row.value().weighted(weighting, k)),
                    rounded(row.value().index()),
                    row.value().mutu().map(Mutu::name).orElse(null),
                    row.value().mean().isPresent() ? null : "unanswered",
                    row.questions().stream().map(QuestionFigures::of).toList());
        }
    }

    /**
     * @param finalisedBy null for the public
     * @param late responses that came after it was made final
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record EditionFacts(
            int number,
            String checkCode,
            String finalisedAt,
            @Nullable String finalisedBy,
            long late) {
        static EditionFacts of(Finality finality, @Nullable String by, long late) {
            return new EditionFacts(
                    finality.edition(),
                    finality.code().printed(),
                    finality.at().toOffsetDateTime().toString(),
                    by,
                    late);
        }
    }

    /** @param counts how often 1, 2, 3 and 4 were answered */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QuestionFigures(
            String code, String questionnaire, String text, long sum, long answered, long rtmk, List<Long> counts) {
        static QuestionFigures of(Recap.QuestionRow row) {
            AnswerCounts counts = row.counts();
            return new QuestionFigures(
                    row.question().code(),
                    row.questionnaire().code(),
                    row.question().text(),
                    counts.sum(),
                    counts.answered(),
                    counts.rtmk(),
                    List.of(counts.ones(), counts.twos(), counts.threes(), counts.fours()));
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ServiceFigures(
            String code,
            String name,
            long respondents,
            @Nullable String ikm,
            @Nullable BigDecimal ikmExact,
            @Nullable String mutu,
            @Nullable String reason) {
        static ServiceFigures of(Recap.ServiceRow row) {
            return new ServiceFigures(
                    row.service().code(),
                    row.service().name(),
                    row.respondents(),
                    rounded(row.ikm().value()),
                    exact(row.ikm().value()),
                    row.ikm().mutu().map(Mutu::name).orElse(null),
                    reasonCode(row.ikm()));
        }
    }

    /**
     * What everybody may do with a published recap.
     *
     * @param id of SPDX
     * @param attribution who is to be named
     */
    @Serdeable
    record Licence(String id, String url, String attribution) {
        static Licence of(String unit) {
            return new Licence("CC-BY-4.0", PublishedRecaps.LICENCE, unit);
        }
    }
}
