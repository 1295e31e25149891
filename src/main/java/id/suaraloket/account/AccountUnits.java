package id.suaraloket.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Who is there for which units. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AccountUnits extends GenericRepository<Account, String> {
    @Query("SELECT unit FROM account_unit WHERE account = :account ORDER BY unit")
    List<String> listUnits(String account);

    @Query("SELECT account, unit FROM account_unit ORDER BY account, unit")
    List<AccountUnit> list();

    @Query("INSERT INTO account_unit (account, unit) VALUES (:account, :unit)")
    void insert(String account, String unit);

    @Query("DELETE FROM account_unit WHERE account = :account")
    void deleteAll(String account);
}
