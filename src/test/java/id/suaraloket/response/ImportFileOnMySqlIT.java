package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class ImportFileOnMySqlIT extends ImportFileSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }
}
