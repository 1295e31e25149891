package id.suaraloket.publication;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class PublicationOnMySqlIT extends PublicationSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }
}
