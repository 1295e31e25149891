package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Point;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Takes refused answers in among the responses, each exactly once by its id and by itself: what stands against one does
 * not hold up another, and what was begun may be done again.
 */
@Singleton
public class RefusedIntake {
    private static final int CHUNK = 200;

    private final RefusedAnswers answers;
    private final CounterIntakes intakes;
    private final Collector collector;
    private final AuditTrail trail;

    RefusedIntake(RefusedAnswers answers, CounterIntakes intakes, Collector collector, AuditTrail trail) {
        this.answers = answers;
        this.intakes = intakes;
        this.collector = collector;
        this.trail = trail;
    }

    /**
     * Takes in what waits at a point, as far as it can be taken.
     *
     * @throws Problem 503 if the store cannot take it now; what it took before stays
     */
    public TakenIn takeWaiting(Point point, Actor by) {
        Run run = new Run(point, by);
        List<RefusedAnswer> page = answers.listWaitingAfter(point.code(), "");
        while (!page.isEmpty()) {
            run.take(page);
            page = answers.listWaitingAfter(
                    point.code(), page.get(page.size() - 1).digest());
        }
        return run.result(List.of());
    }

    /**
     * Takes in what a file holds. What cannot be taken is kept among the refused answers of the point; what was set aside
     * before stays so.
     *
     * @throws Problem 503 as above
     */
    public TakenIn take(AnswerFile file, Point point, Actor by) {
        Run run = new Run(point, by);
        for (int from = 0; from < file.answers().size(); from += CHUNK) {
            run.takeOfFile(file.answers()
                    .subList(from, Math.min(from + CHUNK, file.answers().size())));
        }
        return run.result(file.unreadable());
    }

    private final class Run {
        private final Point point;
        private final Actor by;
        private long stored;
        private long repeated;
        private long left;
        private long setAside;

        Run(Point point, Actor by) {
            this.point = point;
            this.by = by;
        }

        TakenIn result(List<Integer> unreadable) {
            trail.add(
                    by,
                    Act.REFUSED_TAKEN,
                    point.unit(),
                    point.code(),
                    null,
                    Map.of("stored", String.valueOf(stored), "repeated", String.valueOf(repeated)));
            return new TakenIn(stored, repeated, left, setAside, unreadable);
        }

        void takeOfFile(List<KeptAnswer> entries) {
            List<RefusedAnswer> brought = entries.stream()
                    .map(entry -> RefusedAnswer.of(entry, point.code(), null, answers.now()))
                    .toList();
            Map<String, RefusedAnswer> known = answers.findAll(brought);
            List<RefusedAnswer> wanted = new ArrayList<>();
            for (RefusedAnswer answer : brought) {
                RefusedAnswer before = known.get(answer.digest());
                if (before != null && before.isSetAside()) {
                    setAside++;
                } else {
                    // One that was handed over earlier was received then.
                    wanted.add(before == null || before.content() == null ? answer : before);
                }
            }
            answers.keepAll(take(wanted));
        }

        /** Those that cannot be taken. */
        List<RefusedAnswer> take(List<RefusedAnswer> chunk) {
            List<CompletableFuture<Receipt>> sent =
                    chunk.stream().map(this::submit).toList();
            List<String> settled = new ArrayList<>();
            List<RefusedAnswer> refused = new ArrayList<>();
            for (int i = 0; i < chunk.size(); i++) {
                Optional<Receipt> receipt = await(sent.get(i));
                if (receipt.isEmpty()) {
                    refused.add(chunk.get(i));
                } else {
                    settled.add(chunk.get(i).digest());
                    stored += receipt.get() == Receipt.STORED ? 1 : 0;
                    repeated += receipt.get() == Receipt.REPEATED ? 1 : 0;
                }
            }
            left += refused.size();
            answers.settle(settled, by.name());
            return refused;
        }

        private CompletableFuture<Receipt> submit(RefusedAnswer answer) {
            try {
                Draft draft = CounterIntakes.draft(answer);
                return collector.submit(
                        draft, intakes.of(draft, point), answer.receivedAt().toInstant(ZoneOffset.UTC));
            } catch (Problem refused) {
                return CompletableFuture.failedFuture(refused);
            }
        }

        /** Empty if the answer itself is refused. */
        private Optional<Receipt> await(CompletableFuture<Receipt> receipt) {
            try {
                return Optional.of(receipt.join());
            } catch (CompletionException e) {
                if (e.getCause() instanceof Problem problem && (problem.status() == 422 || problem.status() == 409)) {
                    return Optional.empty();
                }
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }
}
