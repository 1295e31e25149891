package id.suaraloket.recap;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** What was made final. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Editions extends GenericRepository<Edition, String> {
    Optional<Edition> findByCode(String code);

    /** In no order; there is at least one code. */
    @Query("SELECT * FROM recap_edition WHERE code IN (:codes)")
    List<Edition> listByCodes(List<String> codes);

    /** The codes of a period's editions, the last first. */
    @Query("SELECT code FROM recap_edition WHERE unit = :unit AND period = :period ORDER BY number DESC")
    List<String> listCodes(String unit, String period);

    /** Those of a period, the first first. */
    @Query("SELECT * FROM recap_edition WHERE unit = :unit AND period = :period ORDER BY number")
    List<Edition> list(String unit, String period);

    /** The last of each of some periods of a unit; there is at least one period. */
    @Query("""
            SELECT * FROM recap_edition made
            WHERE unit = :unit AND period IN (:periods) AND number =
                (SELECT MAX(number) FROM recap_edition WHERE unit = made.unit AND period = made.period)
            """)
    List<Edition> listLast(String unit, List<String> periods);

    /** The last of a period of each of some units; there is at least one unit. */
    @Query("""
            SELECT * FROM recap_edition made
            WHERE unit IN (:units) AND period = :period AND number =
                (SELECT MAX(number) FROM recap_edition WHERE unit = made.unit AND period = made.period)
            """)
    List<Edition> listLastOfUnits(List<String> units, String period);

    /** Which of some periods some units made final; there is at least one of each. */
    @Query("SELECT DISTINCT unit, period FROM recap_edition WHERE unit IN (:units) AND period IN (:periods)")
    List<UnitPeriod> listPeriods(List<String> units, List<String> periods);

    /** All there are, by unit, period and number. */
    @Query("SELECT * FROM recap_edition ORDER BY unit, period, number")
    List<Edition> list();

    void insert(Edition edition);
}
