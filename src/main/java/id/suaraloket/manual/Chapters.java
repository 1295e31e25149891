package id.suaraloket.manual;

import id.suaraloket.web.Resource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The manual's chapters in the order in which they are read. */
@Singleton
class Chapters {
    /** The names of their files. A jar is not listed, and the order is not that of the alphabet. */
    static final List<String> NAMES = List.of(
            Chapter.INDEX,
            "masuk",
            "dasbor",
            "titik-survei",
            "kertas",
            "jawaban-saran",
            "rekap",
            "laporan",
            "pengaturan",
            "admin");

    private volatile @Nullable Map<String, Chapter> chapters;

    List<Chapter> list() {
        return List.copyOf(all().values());
    }

    Optional<Chapter> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /** Read when somebody first wants help, so that a start is no slower for it; twice at worst, to the same. */
    private Map<String, Chapter> all() {
        Map<String, Chapter> known = chapters;
        if (known == null) {
            ChapterReader reader = new ChapterReader();
            known = new LinkedHashMap<>();
            for (String name : NAMES) {
                byte[] file = Resource.read("/panduan/" + name + ".md");
                known.put(name, reader.read(name, new String(file, StandardCharsets.UTF_8)));
            }
            chapters = known;
        }
        return known;
    }
}
