package id.suaraloket.bench;

import id.suaraloket.testing.Mysqld;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The pages of figures that staff open, over many stored responses: {@code StaffPages [responses] [rounds] [today]}. As {@link RecapGrowth}
 * does, it asks on one connection, in turns, and takes the server of {@code -Dbench.mysql} with the database that was filled there. The data
 * ends before this year, so that it first sends so many responses of this day to each unit: what is shown are the pages of an office
 * that is at work.
 */
public final class StaffPages {
    private static final int WARM_UP = 300;

    private StaffPages() {}

    public static void main(String[] args) throws Exception {
        long responses = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        int today = args.length > 2 ? Integer.parseInt(args[2]) : 300;
        String running = System.getProperty("bench.mysql");
        Mysqld own = running == null ? RecapGrowth.start() : null;
        try (RecapSide side =
                RecapSide.open(own == null ? String.valueOf(running) : own.address(), "many", responses, 0.02, true)) {
            side.connect();
            respond(side, today);
            measure(side, rounds);
        } finally {
            if (own != null) {
                own.close();
            }
        }
    }

    private static Map<String, String> pages() {
        String unit = "/staff/units/" + Kabupaten.unit(0);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("dashboard of the largest unit", unit);
        pages.put("21 units, this triwulan", "/staff");
        pages.put("21 units, a full triwulan", "/staff?period=2025-TW4");
        pages.put("two periods", unit + "/compare");
        pages.put("two years", unit + "/compare?period=2025&otherPeriod=2024");
        pages.put("two jenis layanan", unit + "/compare?period=2025&service=ktp&otherPeriod=2025&otherService=kk");
        pages.put(
                "two units",
                "/staff/compare?units=" + Kabupaten.unit(0) + "&units=" + Kabupaten.unit(1) + "&period=2025-S2");
        pages.put("recap of a semester", unit + "/recaps/2025-S2");
        for (String place : List.of(
                "services",
                "points",
                "settings",
                "targets",
                "populations",
                "questionnaires",
                "paper",
                "batches",
                "imports",
                "tallies",
                "audit")) {
            pages.put(place, unit + "/" + place);
        }
        pages.put("one point", "/staff/points/" + Kabupaten.point(0));
        pages.put("accounts", "/staff/accounts");
        pages.put("audit trail of all", "/staff/audit");
        return pages;
    }

    /** The same ones however often on one day. */
    private static void respond(RecapSide side, int each) throws Exception {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        for (int unit = 0; unit < Kabupaten.UNITS; unit++) {
            for (int i = 0; i < each; i++) {
                String id = UUID.nameUUIDFromBytes((day + " " + unit + " " + i).getBytes(StandardCharsets.UTF_8))
                        .toString();
                side.put(id, """
                        {"point":"%s","service":"%s","submittedAt":"%sT00:00:01+07:00","answers":{"q1":4,"q2":3,"q3":4,"q4":3,"q5":4,\
                        "q6":3,"q7":4,"q8":3,"q9":4,"q10":3,"q11":4,"q12":3,"q13":4,"q14":3}}""".formatted(
                                Kabupaten.point(unit), Kabupaten.SERVICES.get(i % Kabupaten.SERVICES.size()), day));
            }
        }
    }

    private static void measure(RecapSide side, int rounds) throws Exception {
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : pages().entrySet()) {
            nanos.put(page.getKey(), new ArrayList<>());
            for (int i = 0; i < WARM_UP; i++) {
                side.get(page.getValue());
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<Long>> page : nanos.entrySet()) {
                page.getValue().add(side.get(pages().getOrDefault(page.getKey(), "")));
            }
        }
        System.out.printf("%s, load average %.1f%n", side, RecapGrowth.loadAverage());
        nanos.forEach((page, taken) -> {
            Load.Times times = RecapGrowth.times(taken);
            System.out.printf("  %-32s p50 %.1f ms, p95 %.1f ms%n", page, times.millis(0.5), times.millis(0.95));
        });
    }
}
