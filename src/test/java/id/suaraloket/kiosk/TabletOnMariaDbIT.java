package id.suaraloket.kiosk;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class TabletOnMariaDbIT extends TabletSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mariaDb();
    }
}
