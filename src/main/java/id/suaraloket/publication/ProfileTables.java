package id.suaraloket.publication;

import id.suaraloket.publication.ResultPage.ProfileRow;
import id.suaraloket.publication.ResultPage.ProfileTable;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Words;
import id.suaraloket.response.RespondentField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who answered, as far as the public is told: a table for each field that has a group large enough. */
record ProfileTables(Recap recap, Words words) {
    List<ProfileTable> list() {
        return Arrays.stream(RespondentField.values())
                .filter(field -> !groups(field).isEmpty())
                .map(field -> new ProfileTable(words.text("respondent." + field.field()), rows(field)))
                .toList();
    }

    private List<ProfileRow> rows(RespondentField field) {
        List<ProfileRow> rows = new ArrayList<>();
        groups(field)
                .forEach((value, number) ->
                        rows.add(row(words.text("respondent." + field.field() + "." + value), number)));
        long others = recap.respondents()
                - groups(field).values().stream().mapToLong(Long::longValue).sum();
        if (others > 0) {
            rows.add(row(words.text("publication.result.profile.others"), others));
        }
        return rows;
    }

    private Map<String, Long> groups(RespondentField field) {
        return recap.profile().getOrDefault(field, Map.of());
    }

    private ProfileRow row(String name, long number) {
        long percent = Math.round(100.0 * number / recap.respondents());
        return new ProfileRow(
                name, words.count(number), words.text("publication.result.percent", words.count(percent)));
    }
}
