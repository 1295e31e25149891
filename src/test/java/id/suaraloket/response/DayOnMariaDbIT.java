package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Map;

class DayOnMariaDbIT extends DaySuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mariaDb();
    }

    /** The driver takes a MariaDB for a MySQL 5.5, which kept no fractions of a second. */
    @Override
    ChronoUnit precision() {
        return ChronoUnit.SECONDS;
    }
}
