package id.suaraloket.recap;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.suaraloket.office.Imprint;
import id.suaraloket.office.Logo;
import id.suaraloket.office.Service;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a final recap comes from, and what it came to. Its components stand in the order of the alphabet, as its JSON has to:
 * see {@link SnapshotJson}.
 *
 * @param counts what the responses come to, by jenis layanan, questionnaire and version
 * @param finalisedAt with the offset of the unit's clock
 * @param finalisedBy full name
 * @param open what was still open when it was made final: message key to number
 * @param population estimated users of the services in the period, null if unknown
 * @param program its version
 * @param reason why there is a further edition, null for the first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record Snapshot(
        List<Cell> counts,
        int edition,
        Figures figures,
        String finalisedAt,
        String finalisedBy,
        Letterhead letterhead,
        SortedMap<String, Long> open,
        Span period,
        @Nullable Long population,
        String program,
        @Nullable String reason,
        List<ServiceName> services,
        Settings unit) {

    /** What the responses to a questionnaire about a jenis layanan come to: item to value to number. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Cell(SortedMap<String, SortedMap<String, Long>> counts, String questionnaire, String service, int version) {}

    /** The figures that documents print; exact ones are cut off after six decimals. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Figures(
            @Nullable String ikm,
            @Nullable String ikmExact,
            @Nullable String mutu,
            long respondents,
            List<UnsurFigure> unsur) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record UnsurFigure(
            String key, @Nullable String mean, @Nullable String meanExact, String name, String no) {}

    /**
     * What its documents say besides its figures.
     *
     * @param logo hash of the logo, empty if there was none; null in a snapshot that was made before logos were kept
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Letterhead(
            @Nullable String address,
            @Nullable String capaianScale,
            @Nullable String logo,
            @Nullable String officialName,
            @Nullable String officialNip,
            @Nullable String officialPosition,
            @Nullable String officialRank) {
        static Letterhead of(Imprint imprint, Optional<Logo> logo) {
            return new Letterhead(
                    imprint.address(),
                    imprint.capaianScale(),
                    logo.map(Logo::hash).orElse(""),
                    imprint.officialName(),
                    imprint.officialNip(),
                    imprint.officialPosition(),
                    imprint.officialRank());
        }

        Imprint imprint(String unit) {
            return new Imprint(
                    unit,
                    address,
                    officialName,
                    officialNip,
                    officialPosition,
                    officialRank,
                    capaianScale == null ? Imprint.DEFAULT_SCALE : capaianScale);
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Span(String from, String id, String to) {
        static Span of(Period period) {
            return new Span(period.from().toString(), period.id(), period.to().toString());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ServiceName(String code, String name, int position) {
        static ServiceName of(Service service) {
            return new ServiceName(service.code(), service.name(), service.position());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Settings(
            String code,
            boolean demo,
            String kabupaten,
            String method,
            String name,
            @Nullable Long population,
            String questionnaire,
            String weighting,
            String zone) {
        static Settings of(Unit unit) {
            return new Settings(
                    unit.code(),
                    unit.demo(),
                    unit.kabupaten(),
                    unit.method().code(),
                    unit.name(),
                    unit.population(),
                    unit.questionnaire(),
                    unit.weighting().code(),
                    unit.zone());
        }
    }
}
