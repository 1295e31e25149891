package id.suaraloket.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code web/error.html} shows.
 *
 * @param advice what is safe and what to do next, or null
 * @param failure the id under which the log has it, or null
 */
record ErrorPage(
        int status,
        String title,
        String detail,
        @Nullable String advice,
        List<FieldProblem> problems,
        @Nullable String failure) {}
