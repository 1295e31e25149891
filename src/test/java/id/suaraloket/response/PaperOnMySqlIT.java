package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class PaperOnMySqlIT extends PaperSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }
}
