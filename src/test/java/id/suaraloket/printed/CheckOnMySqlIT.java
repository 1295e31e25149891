package id.suaraloket.printed;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class CheckOnMySqlIT extends CheckSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }
}
