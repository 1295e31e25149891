package id.suaraloket.survey;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class FormOnMariaDbIT extends FormSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mariaDb();
    }
}
