package id.suaraloket.office;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The yearly targets of every unit. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Targets extends GenericRepository<Target, String> {
    @Query("SELECT * FROM target WHERE unit = :unit AND target_year = :year")
    Optional<Target> find(String unit, int year);

    @Query("SELECT * FROM target WHERE unit = :unit ORDER BY target_year")
    List<Target> listByUnit(String unit);

    @Query("INSERT INTO target (unit, target_year, target, realisasi) VALUES (:unit, :year, :target, :realisasi)"
            + " ON DUPLICATE KEY UPDATE target = :target, realisasi = :realisasi")
    void put(String unit, int year, @Nullable BigDecimal target, @Nullable BigDecimal realisasi);
}
