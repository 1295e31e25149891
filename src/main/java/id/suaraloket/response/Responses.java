package id.suaraloket.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored responses. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Responses extends GenericRepository<Response, UUID> {
    Optional<Response> findById(UUID id);

    List<Response> listByIdIn(Collection<UUID> ids);

    @Query("SELECT * FROM response WHERE unit = :unit ORDER BY counted_on, id")
    List<Response> listByUnit(String unit);

    void insert(Response response);

    void insertAll(List<Response> responses);
}
