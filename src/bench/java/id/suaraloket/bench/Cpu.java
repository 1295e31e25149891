package id.suaraloket.bench;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * The processor's seconds that went into mysqld, into services, and into this program with its senders: all of which
 * this program has started itself.
 */
record Cpu(double mysqld, double services, double own) {
    static Cpu now() {
        return new Cpu(
                children(command -> command.endsWith("/mysqld")),
                children(command -> command.endsWith("/java")),
                seconds(ProcessHandle.current()));
    }

    /** What went into them since then. */
    static Cpu since(Cpu then) {
        Cpu now = now();
        return new Cpu(now.mysqld - then.mysqld, now.services - then.services, now.own - then.own);
    }

    private static double children(Predicate<String> command) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().filter(command).isPresent())
                .mapToDouble(Cpu::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    @Override
    public String toString() {
        return "CPU s: mysqld %.1f, service %.1f, sender %.1f".formatted(mysqld, services, own);
    }
}
