package id.suaraloket.office;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class ProvisioningOnMariaDbIT extends ProvisioningSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mariaDb();
    }
}
