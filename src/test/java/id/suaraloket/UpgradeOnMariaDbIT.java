package id.suaraloket;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class UpgradeOnMariaDbIT extends UpgradeSuite {
    @Override
    Map<String, Object> store() throws SQLException {
        return Office.mariaDb();
    }
}
