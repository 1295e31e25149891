package id.suaraloket.staff;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class FollowUpOnMySqlIT extends FollowUpSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }
}
