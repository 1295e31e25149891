package id.suaraloket.audit;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class AuditTrailOnMySqlIT extends AuditTrailSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }
}
