package id.suaraloket.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Everybody who may log in, or might. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Accounts extends GenericRepository<Account, String> {
    Optional<Account> findByName(String name);

    @Query("SELECT * FROM account ORDER BY name")
    List<Account> list();

    /** Kept from being changed by anybody else until the transaction ends. */
    @Query("SELECT * FROM account WHERE name = :name FOR UPDATE")
    Optional<Account> lock(String name);

    @Query("SELECT COUNT(*) FROM account WHERE role = 'ADMIN' AND disabled_at IS NULL")
    long countAdmins();

    void insert(Account account);

    void update(Account account);
}
