package id.suaraloket.account;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class PeopleOnMySqlIT extends PeopleSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }

    @Override
    protected void provision() {}
}
