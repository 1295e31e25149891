package id.suaraloket.office;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's documents say besides its figures.
 *
 * @param address lines of the letterhead under the names of kabupaten and unit: street, telephone, e-mail
 * @param officialName who signs, with titles
 * @param officialNip the 18 digits of their NIP
 * @param officialPosition such as "Camat Lumajang"
 * @param officialRank pangkat and golongan, such as "Pembina Tingkat I (IV/b)"
 * @param capaianScale the words for a capaian, as {@link id.suaraloket.ikm.CapaianScale#parse} reads them
 */
@MappedEntity("unit_imprint")
public record Imprint(
        @Id String unit,
        @Nullable String address,
        @Nullable String officialName,
        @Nullable String officialNip,
        @Nullable String officialPosition,
        @Nullable String officialRank,
        String capaianScale) {
    public static final String DEFAULT_SCALE = ">=85 Sangat Baik; >=70 Baik; >=55 Cukup Baik; >=0 Kurang Baik";

    /** Born 19yy or 20yy, month, day; in service since year and month; 1 or 2; a number of three digits. */
    private static final Pattern NIP = Pattern.compile(
            "(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(19|20)\\d\\d(0[1-9]|1[0-2]|21)[12]\\d{3}");

    /** Of a unit that has not said anything yet. */
    public static Imprint of(String unit) {
        return new Imprint(unit, null, null, null, null, null, DEFAULT_SCALE);
    }

    /** Whether these digits can be an NIP: birthday, month of appointment (21 for PPPK), sex and number. */
    public static boolean isNip(String digits) {
        return NIP.matcher(digits).matches();
    }

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("address", orEmpty(address));
        facts.put("officialName", orEmpty(officialName));
        facts.put("officialNip", orEmpty(officialNip));
        facts.put("officialPosition", orEmpty(officialPosition));
        facts.put("officialRank", orEmpty(officialRank));
        facts.put("capaianScale", capaianScale);
        return facts;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
