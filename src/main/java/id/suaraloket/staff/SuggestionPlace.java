package id.suaraloket.staff;

import id.suaraloket.web.LocalPath;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The list of a unit's saran, to which forms lead back: at the same part of it, and at the same saran. */
final class SuggestionPlace {
    private SuggestionPlace() {}

    /**
     * The address to go to.
     *
     * @param back the query of the list as a form brought it
     * @param more a parameter to add, or empty
     * @param id of the saran to go to, null for the head of the page
     */
    static URI of(String unit, @Nullable String back, String more, @Nullable String id) {
        String list = "/staff/units/" + unit + "/suggestions";
        String query = back == null || !back.startsWith("?") || back.indexOf('#') >= 0 ? "?" : back;
        String separator = query.length() == 1 || more.isEmpty() ? "" : "&";
        String whole = query.length() == 1 && more.isEmpty() ? "" : query + separator + more;
        String anchor = id == null ? "" : "#saran-" + id;
        return LocalPath.find(list + whole + anchor).orElseGet(() -> URI.create(list + anchor));
    }
}
