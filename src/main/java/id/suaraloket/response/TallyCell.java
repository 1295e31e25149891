package id.suaraloket.response;

import java.time.LocalDate;

/**
 * Whose responses a tally counts together. Months are the finest that any recap asks for, so the cost of a recap grows
 * with months and jenis layanan, never with responses.
 *
 * @param countedIn first day of the month
 */
record TallyCell(String unit, LocalDate countedIn, String service, String questionnaire, int version) {
    static TallyCell of(Response response) {
        return new TallyCell(
                response.unit(),
                response.countedOn().withDayOfMonth(1),
                response.service(),
                response.questionnaire(),
                response.questionnaireVersion());
    }
}
