package id.suaraloket.recap;

import id.suaraloket.office.Unit;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Reads the tallies of a period. One statement, so that what it sees is one moment. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TallySums extends GenericRepository<Unit, String> {
    @Query("""
            SELECT service, questionnaire, questionnaire_version, item, item_value, SUM(responses) AS responses
            FROM tally
            WHERE unit = :unit AND counted_on BETWEEN :from AND :to
            GROUP BY service, questionnaire, questionnaire_version, item, item_value
            """)
    List<TallySum> list(String unit, LocalDate from, LocalDate to);

    /** Days on which responses count, each with how many. */
    @Query("""
            SELECT counted_on, SUM(responses) AS responses
            FROM tally
            WHERE unit = :unit AND item = 'response'
            GROUP BY counted_on
            ORDER BY counted_on
            """)
    List<DayCount> listDays(String unit);
}
