package id.suaraloket.audit;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class AuditTrailOnMariaDbIT extends AuditTrailSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mariaDb();
    }
}
