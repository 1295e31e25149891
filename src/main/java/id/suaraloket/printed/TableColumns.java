package id.suaraloket.printed;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which column of a pasted table holds what: by its head, or by how many there are. */
record TableColumns(Map<Kind, Integer> places) {
    /** The columns of the regulation's table, in its order. */
    enum Kind {
        UNSUR,
        QUESTION,
        SUM,
        RTMK,
        VALUE
    }

    /** Of a table of which nothing is known. */
    static final TableColumns NONE = new TableColumns(Map.of());

    /** "1", "1.", "U1", or nothing under cells that were joined. */
    private static final Pattern NUMBER = Pattern.compile("([Uu]?\\d{1,2}\\.?)?");

    private static final Map<Integer, List<Kind>> BY_WIDTH = Map.of(
            1, List.of(Kind.VALUE),
            2, List.of(Kind.UNSUR, Kind.VALUE),
            3, List.of(Kind.UNSUR, Kind.SUM, Kind.VALUE),
            4, List.of(Kind.UNSUR, Kind.SUM, Kind.RTMK, Kind.VALUE),
            5, List.of(Kind.values()));

    /** Columns out of a row that names them; empty if it is no such row. */
    static Optional<TableColumns> ofHead(List<String> cells) {
        Map<Kind, Integer> places = new EnumMap<>(Kind.class);
        for (int i = 0; i < cells.size(); i++) {
            Optional<Kind> kind = kind(cells.get(i).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
            if (kind.isPresent()) {
                places.putIfAbsent(kind.get(), i);
            }
        }
        boolean told = places.size() > 1 && (places.containsKey(Kind.SUM) || places.containsKey(Kind.VALUE));
        return told ? Optional.of(new TableColumns(places)) : Optional.empty();
    }

    private static Optional<Kind> kind(String head) {
        if (head.contains("rtmk") || head.contains("tidak menjawab") || head.contains("kosong")) {
            return Optional.of(Kind.RTMK);
        }
        if (head.contains("tertimbang") || head.contains("bobot")) {
            return Optional.empty();
        }
        if (head.contains("nilai unsur") || head.contains("nrr") || head.contains("rata-rata")) {
            return Optional.of(Kind.VALUE);
        }
        if (head.contains("jumlah") || head.equals("sum")) {
            return Optional.of(Kind.SUM);
        }
        if (head.contains("pertanyaan") || head.contains("soal") || head.equals("code")) {
            return Optional.of(Kind.QUESTION);
        }
        return head.contains("unsur") ? Optional.of(Kind.UNSUR) : Optional.empty();
    }

    /** Columns of rows without a head: a number first or not, then as many as the regulation's table may have. */
    static TableColumns ofRows(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean numbered = width > 2
                && rows.stream().allMatch(row -> NUMBER.matcher(row.get(0)).matches())
                && rows.stream().anyMatch(row -> !row.get(0).isEmpty());
        int first = numbered ? 1 : 0;
        List<Kind> kinds = BY_WIDTH.getOrDefault(Math.min(width - first, Kind.values().length), List.of());
        Map<Kind, Integer> places = new EnumMap<>(Kind.class);
        for (int i = 0; i < kinds.size(); i++) {
            places.put(kinds.get(i), first + i);
        }
        return new TableColumns(places);
    }

    /** The cell of a row; empty where the table has none. */
    String cell(List<String> row, Kind kind) {
        Integer place = places.get(kind);
        return place == null || place >= row.size() ? "" : row.get(place);
    }
}
