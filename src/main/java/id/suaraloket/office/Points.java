package id.suaraloket.office;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The survey points of every unit. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Points extends GenericRepository<Point, String> {
    Optional<Point> findByCode(String code);

    /** Those of the codes that there are. */
    List<Point> findByCodeIn(List<String> codes);

    @Query("SELECT * FROM point WHERE unit = :unit ORDER BY label, code")
    List<Point> listByUnit(String unit);

    /** Those of several units, unit by unit; there is at least one. */
    @Query("SELECT * FROM point WHERE unit IN (:units) ORDER BY unit, label, code")
    List<Point> listByUnits(List<String> units);

    void insert(Point point);

    void update(Point point);
}
