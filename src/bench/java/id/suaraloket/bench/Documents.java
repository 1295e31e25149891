package id.suaraloket.bench;

import id.suaraloket.testing.Mysqld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rekapitulasi of a unit's semester as each of its documents, over many stored responses: {@code Documents [responses] [rounds]}. As
 * {@link StaffPages} does, it asks on one connection, in turns, and takes the server of {@code -Dbench.mysql} with the database that was
 * filled there.
 */
public final class Documents {
    private static final int WARM_UP = 100;
    private static final List<String> FORMS = List.of("xlsx", "docx", "pdf", "csv");

    private Documents() {}

    public static void main(String[] args) throws Exception {
        long responses = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        String running = System.getProperty("bench.mysql");
        Mysqld own = running == null ? RecapGrowth.start() : null;
        try (RecapSide side =
                RecapSide.open(own == null ? String.valueOf(running) : own.address(), "many", responses, 0.02, true)) {
            side.connect();
            measure(side, rounds);
        } finally {
            if (own != null) {
                own.close();
            }
        }
    }

    private static void measure(RecapSide side, int rounds) throws Exception {
        String recap = "/api/v1/units/" + Kabupaten.unit(0) + "/recaps/2025-S2.";
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        for (String form : FORMS) {
            nanos.put(form, new ArrayList<>());
            for (int i = 0; i < WARM_UP; i++) {
                side.get(recap + form);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<Long>> form : nanos.entrySet()) {
                form.getValue().add(side.get(recap + form.getKey()));
            }
        }
        System.out.printf("%s, load average %.1f%n", side, RecapGrowth.loadAverage());
        nanos.forEach((form, taken) -> {
            Load.Times times = RecapGrowth.times(taken);
            System.out.printf("  %-5s p50 %.1f ms, p95 %.1f ms%n", form, times.millis(0.5), times.millis(0.95));
        });
    }
}
