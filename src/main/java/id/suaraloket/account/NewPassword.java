package id.suaraloket.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password must be (NIST SP 800-63B, OWASP ASVS 2.1): long, not one that many use, not made of what everybody knows about its
 * owner. Capitals, digits and signs are nobody's business.
 */
public final class NewPassword {
    /** In characters. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 128;

    /** Of 0 to 4; below this it is guessed in fewer than 10^8 tries. */
    private static final int WEAKEST = 3;

    /** Judging takes longer with the square of the length, and a password is strong long before. */
    private static final int JUDGED = 64;

    private static final Zxcvbn JUDGE = new Zxcvbn();
    private static final List<String> WORDS = new String(
                    Resource.read("/account/common-words.txt"), StandardCharsets.UTF_8)
            .lines()
            .toList();

    /** So many letters must be none of the words that everybody knows. */
    private static final int UNKNOWN = 4;

    private NewPassword() {}

    /**
     * What is wrong with it.
     *
     * @param field the form's field it stands in
     * @param owner what everybody knows: name, full name, office
     */
    public static Optional<FieldProblem> check(String field, String password, String... owner) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(FieldProblem.of(field, "account.password.short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(FieldProblem.of(field, "account.password.long", LONGEST));
        }
        List<String> known = new ArrayList<>(WORDS);
        Stream.of(owner)
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("\\W+"))))
                .forEach(known::add);
        if (restWithout(known, password).length() < UNKNOWN) {
            return Optional.of(FieldProblem.of(field, "account.password.common"));
        }
        String judged = password.substring(0, Math.min(password.length(), JUDGED));
        return JUDGE.measure(judged, known).getScore() < WEAKEST
                ? Optional.of(FieldProblem.of(field, "account.password.common"))
                : Optional.empty();
    }

    /** The letters that are left when known words and whatever is no letter are taken out, the longest words first. */
    private static String restWithout(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words.stream()
                .filter(each -> each.length() > 2)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            rest = rest.replace(word.toLowerCase(Locale.ROOT), " ");
        }
        return rest.replaceAll("\\P{L}", "");
    }
}
