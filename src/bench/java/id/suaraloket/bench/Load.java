package id.suaraloket.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** The same work over and over on many threads, and how long each took. */
final class Load {
    private Load() {}

    /** As fast as it goes: each thread begins the next as soon as the one before is done. */
    static Times closed(int threads, int seconds, Callable<Work> worker) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return run(threads, seconds, worker, work -> {
            List<Long> nanos = new ArrayList<>();
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                work.once();
                nanos.add(System.nanoTime() - before);
            }
            return nanos;
        });
    }

    /** At a fixed rate: each has its time to begin, and what it takes is counted from there, also when it began late. */
    static Times open(int threads, int seconds, double perSecond, Callable<Work> worker) throws Exception {
        long start = System.nanoTime();
        long count = (long) (perSecond * seconds);
        AtomicLong next = new AtomicLong();
        return run(threads, seconds, worker, work -> {
            List<Long> nanos = new ArrayList<>();
            for (long i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                long due = start + (long) (i * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                work.once();
                nanos.add(System.nanoTime() - due);
            }
            return nanos;
        });
    }

    private static Times run(int threads, int seconds, Callable<Work> worker, Loop loop) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Work> works = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                works.add(worker.call());
            }
            List<Future<List<Long>>> parts = new ArrayList<>();
            works.forEach(work -> parts.add(pool.submit(() -> loop.run(work))));
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> part : parts) {
                all.addAll(part.get());
            }
            for (Work work : works) {
                work.end();
            }
            return new Times(all.stream().mapToLong(Long::longValue).sorted().toArray(), seconds);
        } finally {
            pool.shutdown();
        }
    }

    /** What a thread does; it is one's own, e.g. with a connection. */
    interface Work {
        void once() throws Exception;

        default void end() throws Exception {}
    }

    private interface Loop {
        List<Long> run(Work work) throws Exception;
    }

    /** How long each took, sorted. */
    record Times(long[] nanos, int seconds) {
        double rate() {
            return (double) nanos.length / seconds;
        }

        double millis(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) ((nanos.length - 1) * share)] / 1e6;
        }

        Times plus(Times other) {
            return new Times(
                    LongStream.concat(LongStream.of(nanos), LongStream.of(other.nanos))
                            .sorted()
                            .toArray(),
                    seconds + other.seconds);
        }

        @Override
        public String toString() {
            return "%6.0f a second, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
                    .formatted(rate(), millis(0.5), millis(0.95), millis(0.99));
        }
    }
}
