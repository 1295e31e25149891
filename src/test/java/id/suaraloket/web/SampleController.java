package id.suaraloket.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;

/** One page with every component, to look at and to render in tests. */
@Controller("/sample")
@Secured(SecurityRule.IS_ANONYMOUS)
class SampleController {
    record Bar(String name, String value, String width) {}

    record Page(String title, String office, Form form, List<Choice> answers, List<Choice> choices, List<Bar> bars) {}

    @Get
    ModelAndView<Map<String, Object>> all() {
        return View.of(
                "sample/all",
                page(new Form(Map.of("q1", "3", "q2", "", "name", "Kelurahan {0} 'Tompokersan'"), List.of())));
    }

    @Get("/refused")
    ModelAndView<Map<String, Object>> refused() {
        List<FieldProblem> problems = List.of(
                FieldProblem.of("q2", "web.form.choose"),
                FieldProblem.of("name", "problem.too-large.limit", "{1}'x'"),
                FieldProblem.of("age", "web.form.choose"));
        return View.of("sample/all", page(new Form(Map.of("name", "x"), problems)));
    }

    private static Page page(Form form) {
        return new Page(
                "Contoh semua bagian",
                "Kecamatan Lumajang",
                form,
                List.of(
                        new Choice("1", "Tidak mudah"),
                        new Choice("2", "Kurang mudah"),
                        new Choice("3", "Mudah"),
                        new Choice("4", "Sangat mudah")),
                List.of(new Choice("L", "Laki-laki"), new Choice("P", "Perempuan")),
                List.of(
                        new Bar("Biaya/tarif", "97,61", "97.61"),
                        new Bar("Perilaku pelaksana", "88,16", "88.16"),
                        new Bar("Persyaratan", "85,17", "85.17"),
                        new Bar("Penanganan pengaduan, saran dan masukan", "74,20", "74.2")));
    }
}
