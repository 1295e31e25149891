package id.suaraloket.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The residents of one made-up kecamatan and what they answer, day after day, as offices see it: on working days alone,
 * more of them in some months and from year to year; a few jenis layanan are asked for most; most answers are 3 or 4,
 * somewhat alike within a form and different from unit to unit and question to question; some leave questions out, few
 * write a saran, some forms arrive days later, hardly any with a wrong clock. The same seed gives the same residents.
 */
final class Residents {
    static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static final int QUESTIONS = 14;
    private static final int OPEN_MILLIS = 7 * 3600 * 1000;
    private static final double[] MONTHS = {1, 0.95, 1, 0.85, 0.9, 1.25, 1.35, 1.1, 1, 1, 0.95, 0.7};
    private static final Choice SEX = new Choice("P:56 L:43 -:1");
    private static final Choice AGE = new Choice("17-29:30 30-39:27 40-49:21 50-59:13 60+:6 0-16:1 -:2");
    private static final Choice EDUCATION =
            new Choice("SMA:46 SMP:17 S1:14 SD:13 DIII:5 TIDAK-SEKOLAH:1.5 S2:1 S3:0.1 -:2.4");
    private static final Choice OCCUPATION =
            new Choice("SWASTA:24 IRT:22 WIRAUSAHA:18 PETANI:14 PELAJAR:9 LAINNYA:6 PNS:4 TNI:0.5 POLRI:0.5 -:2");
    private static final Choice DISABILITY = new Choice("-:55 no:43.5 yes:1.5");
    private static final Choice CHANNEL = new Choice("QR:68 KIOSK:24 IMPORT:5 PAPER:3");
    private static final List<String> SUGGESTIONS = List.of(
            "Pelayanan sudah baik, mohon dipertahankan.",
            "Antre terlalu lama, tolong ditambah petugas.",
            "Tempat duduk di ruang tunggu kurang.",
            "Mohon syarat-syarat ditempel di papan pengumuman supaya tidak bolak-balik.");

    private final SplittableRandom random;
    private final double perDay;
    private final double[] services = new double[Kabupaten.SERVICES.size()];
    private final double[] mood = new double[QUESTIONS];

    /** Those of one unit, so many that all units come to about this number of responses over all years. */
    Residents(long seed, int unit, long responses) {
        random = new SplittableRandom(seed * 1_000 + unit);
        double units = 0;
        for (int i = 0; i < Kabupaten.UNITS; i++) {
            units += share(i, 0.6);
        }
        double days =
                FIRST.datesUntil(LAST.plusDays(1)).mapToDouble(Residents::busy).sum();
        perDay = responses * share(unit, 0.6) / units / days;
        double sum = 0;
        for (int i = 0; i < services.length; i++) {
            sum += share(i, 1.1) * (0.6 + random.nextDouble() * 0.8);
            services[i] = sum;
        }
        double unitMood = 3.15 + random.nextDouble() * 0.3;
        for (int i = 0; i < QUESTIONS; i++) {
            mood[i] = unitMood + random.nextDouble() * 0.4 - 0.2;
        }
    }

    /** Those of a day, in the order of their ids. Days are asked for once, in their order. */
    List<MadeResponse> on(LocalDate day) {
        int number = (int) (perDay * busy(day) * (0.7 + random.nextDouble() * 0.6) + random.nextDouble());
        List<MadeResponse> responses = new ArrayList<>(number);
        // Sorted as numbers without a sign, which is how the database sorts their bytes.
        random.longs(busy(day) == 0 ? 0 : number)
                .map(id -> id & ~0xf000L | 0x4000L)
                .map(id -> id ^ Long.MIN_VALUE)
                .sorted()
                .map(id -> id ^ Long.MIN_VALUE)
                .forEach(id -> responses.add(response(day, id)));
        return responses;
    }

    private static double share(int rank, double exponent) {
        return Math.pow(rank + 1, -exponent);
    }

    private static double busy(LocalDate day) {
        boolean closed = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return closed ? 0 : MONTHS[day.getMonthValue() - 1] * (0.8 + 0.1 * (day.getYear() - FIRST.getYear()));
    }

    private MadeResponse response(LocalDate day, long id) {
        // Open from 8 to 15 o'clock in Jakarta, which is 1 to 8 UTC.
        LocalDateTime given = day.atTime(1, 0).plus(random.nextInt(OPEN_MILLIS), ChronoUnit.MILLIS);
        boolean wrongClock = random.nextInt(2000) == 0;
        int daysLate = !wrongClock && random.nextInt(40) == 0 ? random.nextInt(1, 4) : 0;
        LocalDateTime received =
                wrongClock ? given : given.plusDays(daysLate).plus(random.nextInt(800), ChronoUnit.MILLIS);
        return new MadeResponse(
                id,
                random.nextLong() & 0x3fffffffffffffffL | Long.MIN_VALUE,
                Choice.index(services, random),
                String.valueOf(CHANNEL.by(random)),
                given,
                received,
                day,
                wrongClock,
                answers(),
                SEX.by(random),
                AGE.by(random),
                EDUCATION.by(random),
                OCCUPATION.by(random),
                DISABILITY.by(random),
                random.nextInt(33) == 0 ? SUGGESTIONS.get(random.nextInt(SUGGESTIONS.size())) : null);
    }

    private String answers() {
        double own = random.nextDouble() + random.nextDouble() - 1;
        char[] answers = new char[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            double felt = mood[i] + own + (random.nextDouble() + random.nextDouble() - 1) * 0.8;
            boolean leftOut = i > 0 && random.nextInt(100) < (i == 5 || i == 6 ? 6 : 1);
            answers[i] = leftOut ? '-' : (char) ('0' + Math.max(1, Math.min(4, Math.round(felt))));
        }
        return new String(answers);
    }
}
