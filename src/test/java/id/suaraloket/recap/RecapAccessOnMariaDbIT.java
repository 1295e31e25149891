package id.suaraloket.recap;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class RecapAccessOnMariaDbIT extends RecapAccessSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mariaDb();
    }
}
