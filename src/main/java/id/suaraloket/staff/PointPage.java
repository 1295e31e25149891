package id.suaraloket.staff;

import id.suaraloket.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a survey point shows.
 *
 * @param place where it is found, null if nobody said
 * @param successor the code that took its place, null for none
 * @param service name of the one jenis layanan, null for all
 * @param local whether the address leads nowhere on another machine
 * @param kiosk whether residents answer on a tablet here
 * @param open whether tablets may be let in
 * @param refused answers that were refused to a tablet, null if there are none to decide about
 * @param file the form that takes a file of a tablet
 * @param taken sentences on what taking answers in came to; none if that was not asked for
 */
record PointPage(
        String unit,
        String office,
        String code,
        String label,
        @Nullable String place,
        @Nullable String successor,
        @Nullable String service,
        String address,
        boolean local,
        boolean closed,
        boolean kiosk,
        boolean open,
        List<TabletRow> tablets,
        @Nullable RefusedSection refused,
        Form file,
        List<String> taken) {}
