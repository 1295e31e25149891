package id.suaraloket.office;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Weighting;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit pelayanan: the office whose service residents judge, e.g. a kecamatan.
 *
 * @param code stable short name in addresses, see {@link Codes}
 * @param questionnaire code of the questionnaire that new responses answer
 * @param weighting bobot of an unsur, printed on every document
 * @param method how the IKM of several jenis layanan becomes the unit's
 * @param zone time zone in which a response's day is counted
 * @param population estimated users of the services in a period (N of the sample size), if known
 * @param retentionYears how long responses stay in the store before they may be archived
 * @param suggestionRetentionYears how long saran is kept at all
 * @param demo whether everything the unit shows is made-up data and must say so
 */
@MappedEntity("unit")
public record Unit(
        @Id String code,
        String name,
        String kabupaten,
        String questionnaire,
        Weighting weighting,
        Method method,
        String zone,
        @Nullable Long population,
        int retentionYears,
        int suggestionRetentionYears,
        boolean demo) {

    /** The regulation's own questionnaire. */
    public static final String DEFAULT_QUESTIONNAIRE = "permenpanrb-14-2017";

    public static final String DEFAULT_ZONE = "Asia/Jakarta";

    public static final int DEFAULT_RETENTION_YEARS = 5;

    public static final int DEFAULT_SUGGESTION_RETENTION_YEARS = 2;

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    Unit withCode(String other) {
        return with(other, demo);
    }

    Unit withDemo(boolean marked) {
        return with(code, marked);
    }

    /** What the trail tells of it. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("kabupaten", kabupaten);
        facts.put("questionnaire", questionnaire);
        facts.put("weighting", weighting.code());
        facts.put("method", method.code());
        facts.put("zone", zone);
        facts.put("population", population == null ? "" : String.valueOf(population));
        facts.put("retentionYears", String.valueOf(retentionYears));
        facts.put("suggestionRetentionYears", String.valueOf(suggestionRetentionYears));
        return facts;
    }

    private Unit with(String other, boolean marked) {
        return new Unit(
                other,
                name,
                kabupaten,
                questionnaire,
                weighting,
                method,
                zone,
                population,
                retentionYears,
                suggestionRetentionYears,
                marked);
    }
}
