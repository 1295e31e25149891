package id.suaraloket.report;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Mutu;
import id.suaraloket.recap.Recap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a rekapitulasi that is called "Keterangan": what its columns mean and how its result was computed. */
final class RekapitulasiNotes {
    private final Recap recap;
    private final Words words;

    RekapitulasiNotes(Recap recap, Words words) {
        this.recap = recap;
        this.words = words;
    }

    List<Rekapitulasi.Note> list(List<Rekapitulasi.UnsurRow> unsur) {
        List<Rekapitulasi.Note> notes = new ArrayList<>();
        for (int column = 4; column <= RekapitulasiAuthor.COLUMNS; column++) {
            notes.add(new Rekapitulasi.Note(
                    words.text("report.rekapitulasi.note.column", column),
                    words.text("report.rekapitulasi.note.column." + column)));
        }
        notes.add(note("result", words.text("report.rekapitulasi.note.result." + method(), bobot())));
        notes.add(note("mutu", recap.ikm().mutu().map(Mutu::name).orElse(Rekapitulasi.NONE)));
        notes.add(note("kinerja", recap.ikm().mutu().map(Mutu::kinerja).orElse(Rekapitulasi.NONE)));
        notes.add(note("bands", words.text("report.rekapitulasi.note.bands.text")));
        String unanswered = unsur.stream()
                .filter(row -> row.value().value() == null)
                .map(Rekapitulasi.UnsurRow::name)
                .collect(Collectors.joining(", "));
        if (!unanswered.isEmpty()) {
            notes.add(new Rekapitulasi.Note(
                    Rekapitulasi.NONE, words.text("report.rekapitulasi.note.unanswered", unanswered)));
        }
        return notes;
    }

    private Rekapitulasi.Note note(String what, String text) {
        return new Rekapitulasi.Note(words.text("report.rekapitulasi.note." + what), text);
    }

    /** Code of the method behind the IKM. */
    String method() {
        return (recap.isMeanOfServices() ? Method.MEAN_OF_SERVICES : Method.POOLED).code();
    }

    String bobot() {
        return words.bobot(recap.weighting(), recap.unsur().size());
    }
}
