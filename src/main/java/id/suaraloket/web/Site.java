package id.suaraloket.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every template finds as {@code site}.
 *
 * @param lang the language of this page, an ISO 639 code
 * @param languages all there are
 * @param css the stylesheet, to stand in the page as it is
 * @param staffCss what staff's pages have besides
 * @param scripts those of residents' pages by name, to stand in the page as they are
 * @param demo whether the data shown is an example
 * @param here path and query of this page, where the language switch leads back to
 * @param path the path alone, to mark the current place in a navigation
 * @param csrf the token that forms of logged-in people send back, or null
 * @param user the name of who is logged in, or null
 * @param operator whether they may do what operators of a unit do, so that no page offers what would be refused
 * @param admin whether they may do what admins of the installation do
 */
public record Site(
        String lang,
        List<Language> languages,
        String css,
        String staffCss,
        Map<String, String> scripts,
        boolean demo,
        String here,
        String path,
        @Nullable String csrf,
        @Nullable String user,
        boolean operator,
        boolean admin) {
    /** The request attribute under which the token of {@link #csrf} is left. */
    public static final String CSRF = "suaraloket.csrf";
}
