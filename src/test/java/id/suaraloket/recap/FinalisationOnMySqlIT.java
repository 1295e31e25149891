package id.suaraloket.recap;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class FinalisationOnMySqlIT extends FinalisationSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }
}
