package id.suaraloket.questionnaire;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One unsur (element of service) as a questionnaire shows it.
 *
 * @param no the number it is displayed under, such as {@code U8}; it belongs to the questionnaire, since the regulation itself
 *     numbers sarana and pengaduan in two ways
 * @param key what identifies it everywhere, such as {@code sarana}
 * @param name its official name, or a translation of it
 */
@Serdeable
public record Unsur(String no, String key, String name) {
    public Unsur {
        Wording.requireText(no, "the no of an unsur");
        Wording.requireText(key, "the key of unsur " + no);
        Wording.requireText(name, "the name of unsur " + key);
    }
}
