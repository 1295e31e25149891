package id.suaraloket.office;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** What each unit's documents say: imprint, logo, and the population of single periods. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Imprints extends GenericRepository<Imprint, String> {
    /** Of a unit that has not said anything: nobody signs, and the scale is the usual one. */
    default Imprint get(String unit) {
        return findByUnit(unit).orElseGet(() -> Imprint.of(unit));
    }

    /** For {@link #get}. */
    Optional<Imprint> findByUnit(String unit);

    void insert(Imprint imprint);

    void update(Imprint imprint);

    /** A PNG in base64. */
    @Query("SELECT content FROM unit_logo WHERE unit = :unit")
    Optional<String> findLogo(String unit);

    @Query("INSERT INTO unit_logo (unit, content) VALUES (:unit, :content)"
            + " ON DUPLICATE KEY UPDATE content = :content")
    void putLogo(String unit, String content);

    @Query("DELETE FROM unit_logo WHERE unit = :unit")
    void removeLogo(String unit);

    /** The PNG in base64 that a final recap was made with. */
    @Query("SELECT content FROM kept_logo WHERE hash = :hash")
    Optional<String> findKeptLogo(String hash);

    @Query("INSERT INTO kept_logo (hash, content) VALUES (:hash, :content) ON DUPLICATE KEY UPDATE hash = :hash")
    void keepLogo(String hash, String content);

    @Query("SELECT population FROM unit_population WHERE unit = :unit AND period = :period")
    Optional<Long> findPopulation(String unit, String period);

    @Query("SELECT period, population FROM unit_population WHERE unit = :unit ORDER BY period DESC")
    List<PeriodPopulation> listPopulations(String unit);

    /** Those of several units; there is at least one. */
    @Query("SELECT unit, period, population FROM unit_population WHERE unit IN (:units)")
    List<UnitPopulation> listPopulations(List<String> units);

    @Query("INSERT INTO unit_population (unit, period, population) VALUES (:unit, :period, :population)"
            + " ON DUPLICATE KEY UPDATE population = :population")
    void putPopulation(String unit, String period, long population);

    @Query("DELETE FROM unit_population WHERE unit = :unit AND period = :period")
    void removePopulation(String unit, String period);
}
