package id.suaraloket.response;

import id.suaraloket.office.Unit;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/**
 * How many responses count on a single day, which is finer than tallies are. Reads the rows of that day: they lie together, and are as many
 * as an office serves in a day, however many there are in all.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface DayCounts extends GenericRepository<Unit, String> {
    /** Of the units that have any; at least one unit is asked for. */
    @Query("""
            SELECT r.unit, COUNT(*) AS responses FROM response r
            WHERE r.unit IN (:units) AND r.counted_on = :day AND NOT EXISTS (
                SELECT 1 FROM exclusion e WHERE e.response = r.id AND e.lifted_at IS NULL)
            GROUP BY r.unit
            """)
    List<DayCount> list(List<String> units, LocalDate day);
}
