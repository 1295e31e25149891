package id.suaraloket.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.util.HashMap;
import java.util.Map;

/** A template and the typed page model it shows, as {@code page}; what all pages share is added as {@code site} (see {@link Site}). */
public final class View {
    private View() {}

    /** The template {@code name} under {@code views/}, without its ending. */
    public static ModelAndView<Map<String, Object>> of(String name, Object page) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        return new ModelAndView<>(name, model);
    }

    /** The same with a status other than 200, such as 422 for a form shown again. */
    public static MutableHttpResponse<ModelAndView<Map<String, Object>>> response(
            HttpStatus status, String name, Object page) {
        return HttpResponse.<ModelAndView<Map<String, Object>>>status(status).body(of(name, page));
    }
}
