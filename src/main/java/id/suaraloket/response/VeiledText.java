package id.suaraloket.response;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A saran as lists and files show it. {@link PersonalText} has taken out what can be told for certain before it was stored; here what may
 * tell who somebody is stands behind the same mask: a name after a form of address, an address, a long number. Nothing can find every
 * name, so rather one word too many is masked than one too few: staff may look behind it, and that is written down.
 *
 * @param veiled whether anything is masked here that is kept
 */
public record VeiledText(String text, boolean veiled) {
    private static final String ADDRESS =
            "(?iu:bapak|bpk\\.?|pak|ibu|bu|sdri?\\.?|saudar[ai]|mas|mbak|mbah|kang|cak|bang|abang"
                    + "|kak|kakak|om|tante|ustadz?|gus|ning|neng)";

    /** What follows a form of address without being a name. */
    private static final String ORDINARY =
            "(?iu:camat|lurah|kades|sekcam|sekdes|kepala|kadus|kasi|seksi|sekretaris|bagian|rt|rw"
                    + "|guru|carik|modin|petugas|operator|satpam|polisi|bupati|staff?|pegawai|karyawan|admin|loket|penjaga|pelayan(?:an)?"
                    + "|dan|atau|yang|yg|di|ke|dari|dr|itu|ini|tersebut|saya|kami|kita|saudara|ibu|bapak|bu|pak|hamil|menyusui|rumah|tangga"
                    + "|tua|muda|lansia|mertua|kandung|tolong|mohon|terima|terimakasih|makasih|sudah|sdh|belum|blm|tidak|tdk|gak|nggak|ga"
                    + "|kurang|sangat|lebih|selalu|agar|supaya|bisa|ada|adalah|semua|para|untuk|utk|dengan|dg|dgn|sebagai|juga|jg|sekalian"
                    + "|depan|kantor|desa|kecamatan|kota|negara|lagi|masih|harus|jangan|sampai|karena|krn|kalau|kalo|jika|tetap|cantik"
                    + "|ganteng|ramah|baik|sabar|judes|galak)(?!\\p{L})";

    private static final String OFFICE =
            "(?iu:camat|lurah|kades|sekcam|sekdes|kadus|kasi|carik|modin|guru|rt|rw|kepala\\s+\\p{L}+)";
    private static final String WORD = "\\p{L}[\\p{L}'’-]*";
    private static final String NAME = "(?!No(?:mor|mer)?\\b)\\p{Lu}\\p{Ll}[\\p{L}'’-]*";
    private static final String BEGIN = "(?<![\\p{L}\\d])";

    /** As it begins after a word that may be half of a pair: ibu-ibu. */
    private static final String ALONE = "(?<![\\p{L}\\d-])";

    /** The first group is what stands before, the second what is to be masked. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(" + BEGIN + ADDRESS + "\\s+" + OFFICE + "\\s+)(" + NAME + "(?:\\s+" + NAME + "){0,3})"),
            Pattern.compile("(" + ALONE + ADDRESS + "\\s+)(?!" + ORDINARY + ")(" + WORD + "(?:\\s+" + NAME + "){0,3})"),
            Pattern.compile("(" + BEGIN + "(?:KH|Hj?|Dr[as]?|dr|Ir)\\.\\s*)(" + NAME + "(?:\\s+" + NAME + "){0,3})"),
            Pattern.compile("(" + BEGIN + "(?iu:atas nama|nama saya|bernama|a\\.\\s?n\\.?|a/n|nama\\s*:)[\\s:]*)("
                    + WORD + "(?:\\s+" + WORD + ")?(?:\\s+" + NAME + "){0,2})"),
            Pattern.compile("(" + BEGIN + "(?:(?iu:jln?\\.?|gg\\.?|gang)\\s*(?=[\\s\\p{Lu}])\\s*|Jalan\\s+(?=\\p{Lu})))"
                    + "(" + WORD + "(?:\\s+(?:" + NAME + "|\\d+))*(?:,?\\s+(?iu:no(?:mor|mer)?\\.?)\\s*\\d+\\p{L}?)?)"),
            Pattern.compile(
                    "(" + BEGIN + ")((?iu:rt)\\.?\\s*\\d{1,3}(?:\\s*[/,-]?\\s*(?iu:rw)\\.?\\s*\\d{1,3}|/\\d{1,3})?)"),
            // A NIP; then any long number that is no sum of money with points.
            Pattern.compile("(^|\\D)(\\d(?:[ .-]?\\d){17})(?!\\d)"),
            Pattern.compile("(^|[^\\d.,])(\\d{7,})(?!\\d|[.,]\\d)"),
            // A number plate, an account of a network.
            Pattern.compile("(" + BEGIN + ")([A-Z]{1,2}\\s?\\d{2,4}\\s?[A-Z]{1,3})(?![\\p{L}\\d])"),
            Pattern.compile("(^|[^\\w.])(@\\w{3,})"));

    /** The text of a saran as it may be shown to whoever may read it. */
    public static VeiledText of(String content) {
        String veiled = content;
        for (Pattern pattern : PATTERNS) {
            veiled = pattern.matcher(veiled).replaceAll("$1" + PersonalText.MASK);
        }
        return new VeiledText(veiled, !veiled.equals(content));
    }
}
