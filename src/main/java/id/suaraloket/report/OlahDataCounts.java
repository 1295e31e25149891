package id.suaraloket.report;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.response.CountedRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the rows of a sheet come to, question by question and jenis layanan by jenis layanan. */
final class OlahDataCounts {
    private static final int KINDS = 5;
    private static final int RTMK = 4;

    private final int questions;
    private final Map<String, long[]> answers = new HashMap<>();
    private final Map<String, Long> respondents = new HashMap<>();

    OlahDataCounts(int questions) {
        this.questions = questions;
    }

    void add(CountedRow row) {
        respondents.merge(row.service(), 1L, Long::sum);
        long[] counts = answers.computeIfAbsent(row.service(), service -> new long[questions * KINDS]);
        for (int i = 0; i < questions; i++) {
            char answer = row.answers().charAt(i);
            counts[i * KINDS + (answer == '-' ? RTMK : answer - '1')]++;
        }
    }

    Set<String> services() {
        return respondents.keySet();
    }

    long respondents() {
        return respondents.values().stream().mapToLong(Long::longValue).sum();
    }

    long respondents(String service) {
        return respondents.getOrDefault(service, 0L);
    }

    AnswerCounts question(int place) {
        return answers.keySet().stream()
                .map(service -> question(service, place))
                .reduce(AnswerCounts.NONE, AnswerCounts::plus);
    }

    AnswerCounts question(String service, int place) {
        long[] counts = answers.get(service);
        int at = place * KINDS;
        return counts == null
                ? AnswerCounts.NONE
                : new AnswerCounts(counts[at], counts[at + 1], counts[at + 2], counts[at + 3], counts[at + RTMK]);
    }
}
