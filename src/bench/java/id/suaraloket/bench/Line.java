package id.suaraloket.bench;

import java.util.HexFormat;

/** Lines of a text file as LOAD DATA reads them: tabs between the columns, {@code \N} for null. */
final class Line {
    private static final HexFormat HEX = HexFormat.of();

    private Line() {}

    static void response(StringBuilder lines, int unit, MadeResponse response) {
        boolean atAPoint =
                !response.channel().equals("IMPORT") && !response.channel().equals("PAPER");
        id(lines, response);
        columns(
                lines,
                Kabupaten.unit(unit),
                Kabupaten.SERVICES.get(response.service()),
                atAPoint ? Kabupaten.point(unit) : null,
                response.channel(),
                Kabupaten.QUESTIONNAIRE,
                1,
                response.submittedAt(),
                response.receivedAt(),
                response.countedOn(),
                response.wrongClock() ? 1 : 0,
                response.answers(),
                response.sex(),
                response.age(),
                response.education(),
                response.occupation(),
                response.disability());
        lines.append('\t');
        // As good as a digest, as far as its size and its disorder go.
        for (int i = 1; i <= 4; i++) {
            lines.append(HEX.toHexDigits(response.high() * 0x9e3779b97f4a7c15L * i ^ response.low()));
        }
        lines.append('\n');
    }

    static void suggestion(StringBuilder lines, int unit, MadeResponse response) {
        if (response.suggestion() != null) {
            id(lines, response);
            columns(lines, Kabupaten.unit(unit), response.countedOn(), response.suggestion());
            lines.append('\n');
        }
    }

    /** The key of the tally in which a response counts, as columns. */
    static String tallyKey(int unit, MadeResponse response, int lane) {
        return Kabupaten.unit(unit) + '\t' + response.countedOn().withDayOfMonth(1) + '\t' + lane + '\t'
                + Kabupaten.SERVICES.get(response.service()) + '\t' + Kabupaten.QUESTIONNAIRE + "\t1";
    }

    static void tally(StringBuilder lines, String key, Counted counted) {
        lines.append(key);
        columns(lines, counted.responses(), counted.json());
        lines.append('\n');
    }

    private static void id(StringBuilder lines, MadeResponse response) {
        lines.append(HEX.toHexDigits(response.high())).append(HEX.toHexDigits(response.low()));
    }

    private static void columns(StringBuilder lines, Object... values) {
        for (Object value : values) {
            lines.append('\t').append(value == null ? "\\N" : value);
        }
    }
}
