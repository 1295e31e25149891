package id.suaraloket.report;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class OlahDataOnMySqlIT extends OlahDataSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }
}
