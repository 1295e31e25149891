package id.suaraloket.recap;

import id.suaraloket.period.Period;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Printed recaps that were kept as what units reached in the past. {@link PastRecaps} puts them there. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface CheckedRecaps extends GenericRepository<CheckedRecap, String> {
    @Query("SELECT * FROM checked_recap WHERE unit = :unit AND period = :period")
    Optional<CheckedRecap> find(String unit, String period);

    /** The latest period first, which the order of their ids is not. */
    default List<CheckedRecap> listByUnit(String unit) {
        return listInAnyOrder(unit).stream()
                .sorted(Comparator.comparing(recap -> Period.parse(recap.period()), Period.LATEST_FIRST))
                .toList();
    }

    @Query("SELECT * FROM checked_recap WHERE unit = :unit")
    List<CheckedRecap> listInAnyOrder(String unit);

    @Query("DELETE FROM checked_recap WHERE unit = :unit AND period = :period")
    void delete(String unit, String period);

    void insert(CheckedRecap recap);
}
