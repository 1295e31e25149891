package id.suaraloket.report;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.ikm.Ikm;
import id.suaraloket.ikm.UnsurValue;
import id.suaraloket.office.Service;
import id.suaraloket.recap.Recap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the rows of all sheets come to: the values that the formulas have. */
final class OlahDataFigures {
    private final Recap recap;
    private final List<OlahDataPart> parts;

    OlahDataFigures(Recap recap, List<OlahDataPart> parts) {
        this.recap = recap;
        this.parts = parts;
    }

    long respondents() {
        return parts.stream().mapToLong(part -> part.counts().respondents()).sum();
    }

    /** Every unsur, in the recap's order. */
    List<UnsurValue> unsur() {
        return IntStream.range(0, recap.unsur().size())
                .mapToObj(unsur -> value(
                        unsur,
                        parts.stream()
                                .flatMap(part -> part.layout().groups().stream()
                                        .filter(group -> group.unsur() == unsur)
                                        .flatMap(group -> group.places().stream()
                                                .map(place -> part.counts().question(place))))))
                .toList();
    }

    Ikm ikm() {
        return recap.isMeanOfServices()
                ? Ikm.meanOf(services().stream().map(OfService::ikm).toList())
                : Ikm.of(unsur(), recap.weighting(), respondents());
    }

    /** The jenis layanan that have respondents, in the unit's order. */
    List<OfService> services() {
        return Stream.concat(
                        recap.services().stream().map(Recap.ServiceRow::service).map(Service::code),
                        parts.stream()
                                .flatMap(part -> part.counts().services().stream())
                                .sorted())
                .distinct()
                .map(this::service)
                .filter(service -> service.respondents() > 0)
                .toList();
    }

    private OfService service(String code) {
        List<OlahDataPart> asked = parts.stream()
                .filter(part -> part.counts().respondents(code) > 0)
                .toList();
        List<Optional<UnsurValue>> unsur = IntStream.range(0, recap.unsur().size())
                .mapToObj(i -> service(code, i, asked))
                .toList();
        List<UnsurValue> values = unsur.stream().flatMap(Optional::stream).toList();
        long respondents = asked.stream()
                .mapToLong(part -> part.counts().respondents(code))
                .sum();
        return new OfService(
                code,
                respondents,
                unsur,
                values.isEmpty()
                        ? Ikm.meanOf(List.of())
                        : Ikm.of(values, Recap.fitting(recap.unit(), values.size()), respondents));
    }

    /** Empty if nobody was asked about it. */
    private Optional<UnsurValue> service(String code, int unsur, List<OlahDataPart> asked) {
        List<AnswerCounts> counts = asked.stream()
                .flatMap(part -> part.layout().groups().stream()
                        .filter(group -> group.unsur() == unsur)
                        .flatMap(group -> group.places().stream()
                                .map(place -> part.counts().question(code, place))))
                .toList();
        return counts.isEmpty() ? Optional.empty() : Optional.of(value(unsur, counts.stream()));
    }

    private UnsurValue value(int unsur, Stream<AnswerCounts> counts) {
        return new UnsurValue(
                recap.unsur().get(unsur).unsur().key(), counts.reduce(AnswerCounts.NONE, AnswerCounts::plus));
    }

    /** Whether they are those of the recap. */
    boolean agree() {
        return respondents() == recap.respondents()
                && ikm().value().equals(recap.ikm().value())
                && unsur().equals(recap.unsur().stream()
                        .map(Recap.UnsurRow::value)
                        .toList())
                && Objects.equals(
                        services().stream().map(OfService::ikm).toList(),
                        recap.services().stream().map(Recap.ServiceRow::ikm).toList());
    }

    /**
     * A jenis layanan.
     *
     * @param unsur in the recap's order, empty for one that nobody was asked about
     */
    record OfService(String code, long respondents, List<Optional<UnsurValue>> unsur, Ikm ikm) {
        int asked() {
            return (int) unsur.stream().filter(Optional::isPresent).count();
        }
    }
}
