package id.suaraloket.recap;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Editions as they were made, by check code. What a code stands for never changes, nor does a version of a questionnaire, so that each is read and
 * scored once as long as there is room.
 */
@Singleton
class ScoredEditions {
    /** A recap takes some ten kilobytes. */
    private static final int MOST = 500;

    private final Map<String, Recap> known = new ConcurrentHashMap<>();
    private final Editions editions;
    private final FinalRecaps finals;

    ScoredEditions(Editions editions, FinalRecaps finals) {
        this.editions = editions;
        this.finals = finals;
    }

    /** In the order of their codes, each of which is known to be one's; what came late is not looked for. */
    List<Recap> list(List<String> codes) {
        Map<String, Recap> found = new HashMap<>();
        codes.forEach(code -> {
            Recap recap = known.get(code);
            if (recap != null) {
                found.put(code, recap);
            }
        });
        List<String> missing =
                codes.stream().filter(code -> !found.containsKey(code)).toList();
        if (!missing.isEmpty()) {
            for (Edition edition : editions.listByCodes(missing)) {
                found.put(edition.code(), remember(edition));
            }
        }
        return codes.stream()
                .map(code -> Objects.requireNonNull(found.get(code)))
                .toList();
    }

    private Recap remember(Edition edition) {
        Recap recap = finals.get(edition, null);
        // Without responses it names the questionnaire that is current now.
        if (recap.respondents() > 0) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(edition.code(), recap);
        }
        return recap;
    }
}
