package id.suaraloket.recap;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What units mean to do, and did. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface FollowUps extends GenericRepository<FollowUp, UUID> {
    void insert(FollowUp followUp);

    @Query("SELECT * FROM follow_up WHERE unit = :unit AND id = :id")
    Optional<FollowUp> find(String unit, UUID id);

    /** As it is, which nobody else changes until the transaction ends. */
    @Query("SELECT * FROM follow_up WHERE unit = :unit AND id = :id FOR UPDATE")
    Optional<FollowUp> lock(String unit, UUID id);

    /** Those that follow from a period, as they were written down. */
    @Query("SELECT * FROM follow_up WHERE unit = :unit AND period = :period ORDER BY made_at, id")
    List<FollowUp> list(String unit, String period);

    /** All of a unit, as they were written down. */
    @Query("SELECT * FROM follow_up WHERE unit = :unit ORDER BY made_at, id")
    List<FollowUp> listByUnit(String unit);

    @Query("UPDATE follow_up SET unsur = :unsur, action = :action, due = :due, person = :person, state = :state,"
            + " outcome = :outcome WHERE unit = :unit AND id = :id")
    void update(
            String unit,
            UUID id,
            String unsur,
            String action,
            String due,
            String person,
            FollowUpState state,
            @Nullable String outcome);
}
