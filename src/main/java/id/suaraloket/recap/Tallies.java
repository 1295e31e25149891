package id.suaraloket.recap;

import id.suaraloket.office.Unit;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Reads the tallies of a period. One statement each, so that what it sees is one moment. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Tallies extends GenericRepository<Unit, String> {
    @Query("""
            SELECT unit, counted_in, service, questionnaire, questionnaire_version, counts
            FROM tally
            WHERE unit = :unit AND counted_in BETWEEN :from AND :to
            """)
    List<Tally> list(String unit, LocalDate from, LocalDate to);

    /** Those of several units; there is at least one. */
    @Query("""
            SELECT unit, counted_in, service, questionnaire, questionnaire_version, counts
            FROM tally
            WHERE unit IN (:units) AND counted_in BETWEEN :from AND :to
            """)
    List<Tally> listByUnits(List<String> units, LocalDate from, LocalDate to);

    /** Those of one jenis layanan. */
    @Query("""
            SELECT unit, counted_in, service, questionnaire, questionnaire_version, counts
            FROM tally
            WHERE unit = :unit AND counted_in BETWEEN :from AND :to AND service = :service
            """)
    List<Tally> listByService(String unit, LocalDate from, LocalDate to, String service);

    /** Months in which responses count, each with how many. */
    @Query("""
            SELECT counted_in, SUM(responses) AS responses
            FROM tally
            WHERE unit = :unit
            GROUP BY counted_in
            HAVING SUM(responses) > 0
            ORDER BY counted_in
            """)
    List<MonthCount> listMonths(String unit);
}
