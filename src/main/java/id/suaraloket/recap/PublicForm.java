package id.suaraloket.recap;

import id.suaraloket.response.RespondentField;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What everybody may see of a recap: groups of fewer than {@value #FEWEST} respondents are left out, and larger ones with them as long as
 * what was left out could be reckoned from the total.
 *
 * <p>A profile's value that is left out stands nowhere; the rest up to the number of respondents are those and whoever did not tell. A jenis
 * layanan is left out with its answers. The recap of one jenis layanan has no profile: subtracted from the unit's it would tell that of the
 * others.
 */
public final class PublicForm {
    /** Respondents of the smallest group that is told apart. */
    public static final long FEWEST = 5;

    private PublicForm() {}

    /** Whether its figures are told at all: there are enough respondents. */
    public static boolean isTold(Recap recap) {
        return recap.respondents() >= FEWEST;
    }

    /** Whether single answers could be read from its figures: there are some, but too few. */
    public static boolean betrays(Recap recap) {
        return recap.respondents() > 0 && !isTold(recap);
    }

    /** Whether two editions may be told beside each other: what one has more are the answers of nobody, or of enough respondents. */
    static boolean areApart(Recap one, Recap other) {
        long more = Math.abs(one.respondents() - other.respondents());
        return more >= FEWEST || (more == 0 && one.unsur().equals(other.unsur()));
    }

    /** The recap without its small groups. */
    public static Recap of(Recap recap) {
        return recap.with(services(recap), recap.service() == null ? profile(recap) : Map.of());
    }

    /** The larger jenis layanan; where some are left out, they are at least two of together at least {@value #FEWEST}. */
    private static List<Recap.ServiceRow> services(Recap recap) {
        Map<String, Long> groups = new LinkedHashMap<>();
        recap.services().forEach(row -> groups.put(row.service().code(), row.respondents()));
        Set<String> told = told(groups, 0);
        return recap.services().stream()
                .filter(row -> told.contains(row.service().code()))
                .toList();
    }

    private static Map<RespondentField, Map<String, Long>> profile(Recap recap) {
        Map<RespondentField, Map<String, Long>> profile = new EnumMap<>(RespondentField.class);
        recap.profile().forEach((field, groups) -> {
            long silent = recap.respondents()
                    - groups.values().stream().mapToLong(Long::longValue).sum();
            Map<String, Long> shown = new LinkedHashMap<>(groups);
            shown.keySet().retainAll(told(groups, silent));
            profile.put(field, shown);
        });
        return profile;
    }

    /**
     * Which groups are told apart.
     *
     * @param others how many respondents belong to none of the groups: among them the small ones cannot be found
     */
    static Set<String> told(Map<String, Long> groups, long others) {
        List<String> largestLast = groups.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
        Set<String> told = new LinkedHashSet<>(groups.keySet());
        long hidden = 0;
        int number = 0;
        for (String group : largestLast) {
            long size = groups.getOrDefault(group, 0L);
            if (size >= FEWEST && (number == 0 || isVague(hidden, number, others))) {
                break;
            }
            told.remove(group);
            hidden += size;
            number++;
        }
        return told;
    }

    /** Whether what is left out may have been any of several: not when it is one group, nor all of the largest or smallest size. */
    private static boolean isVague(long hidden, int number, long others) {
        if (hidden + others < FEWEST) {
            return false;
        }
        return others > 0 || (number > 1 && hidden != number && hidden != number * (FEWEST - 1));
    }
}
