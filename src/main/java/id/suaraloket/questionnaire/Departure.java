package id.suaraloket.questionnaire;

import java.util.List;

/**
 * How a questionnaire departs from PermenPANRB 14/2017, which asks for nine unsur on a scale of four. The scale is the same in every
 * questionnaire here.
 *
 * @param missing unsur of the regulation that nothing is asked about
 * @param custom unsur that the regulation does not know and that count in the IKM all the same
 */
public record Departure(List<Unsur> missing, List<Unsur> custom) {
    public static Departure of(Questionnaire questionnaire, List<Unsur> regulation) {
        List<String> asked = questionnaire.unsur().stream().map(Unsur::key).toList();
        List<String> known = regulation.stream().map(Unsur::key).toList();
        return new Departure(
                regulation.stream().filter(one -> !asked.contains(one.key())).toList(),
                questionnaire.unsur().stream()
                        .filter(one -> !known.contains(one.key()))
                        .toList());
    }

    public boolean isNone() {
        return missing.isEmpty() && custom.isEmpty();
    }
}
