package id.suaraloket.office;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The jenis layanan of every unit. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Services extends GenericRepository<Service, String> {
    /** Empty also for a text that is no code: a collation would take "KTP" for "ktp". */
    default Optional<Service> find(String unit, String code) {
        return Codes.isCode(code) ? findById(unit, code) : Optional.empty();
    }

    /** For {@link #find}. */
    @Query("SELECT * FROM service WHERE unit = :unit AND code = :code")
    Optional<Service> findById(String unit, String code);

    @Query("SELECT * FROM service WHERE unit = :unit ORDER BY position, code")
    List<Service> listByUnit(String unit);

    /** Those of several units, unit by unit; there is at least one. */
    @Query("SELECT * FROM service WHERE unit IN (:units) ORDER BY unit, position, code")
    List<Service> listByUnits(List<String> units);

    @Query("SELECT * FROM service WHERE unit = :unit AND active = TRUE ORDER BY position, code")
    List<Service> listActive(String unit);

    /** What a resident may choose at a point: its one service, or all active ones of the unit. */
    default List<Service> listOffered(Point point) {
        String only = point.service();
        return only == null
                ? listActive(point.unit())
                : find(point.unit(), only).stream().toList();
    }

    @Query("SELECT COALESCE(MAX(position), 0) + 1 FROM service WHERE unit = :unit")
    int nextPosition(String unit);

    @Query("INSERT INTO service (unit, code, name, position, active) VALUES (:unit, :code, :name, :position, :active)")
    void insert(String unit, String code, String name, int position, boolean active);

    @Query("UPDATE service SET position = :position WHERE unit = :unit AND code = :code")
    void move(String unit, String code, int position);

    @Query("UPDATE service SET name = :name, active = :active WHERE unit = :unit AND code = :code")
    void update(String unit, String code, String name, boolean active);
}
