package id.suaraloket.report;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class OlahDataOnMariaDbIT extends OlahDataSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mariaDb();
    }
}
