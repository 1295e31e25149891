package id.suaraloket.staff;

import id.suaraloket.office.NewOffice;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Puts together the page that makes the units of a whole kabupaten. */
@Singleton
class KabupatenPages {
    private final NewOffice offices;
    private final Messages messages;

    KabupatenPages(NewOffice offices, Messages messages) {
        this.offices = offices;
        this.messages = messages;
    }

    KabupatenTable read(String text) {
        return KabupatenTable.read(text, offices::isFree);
    }

    List<NewOffice.Plan> plans(KabupatenTable table) {
        return table.plans(
                messages.get(Messages.DEFAULT, "staff.setup.services.usual"),
                messages.get(Messages.DEFAULT, "staff.setup.label.usual"));
    }

    /** As it was understood, to be mended or saved. */
    HttpResponse<?> show(String text, KabupatenTable table) {
        boolean good = table.problems().isEmpty();
        return page(
                good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                new Form(Map.of("text", text), table.problems()),
                table.rows(),
                good);
    }

    HttpResponse<?> show(HttpStatus status, Form form) {
        return page(status, form, List.of(), false);
    }

    private static HttpResponse<?> page(HttpStatus status, Form form, List<KabupatenTable.Row> rows, boolean savable) {
        return View.response(status, "staff/setup-kabupaten", new KabupatenPage(form, rows, savable));
    }

    /**
     * What the page shows.
     *
     * @param rows as they were understood
     */
    record KabupatenPage(Form form, List<KabupatenTable.Row> rows, boolean savable) {}
}
