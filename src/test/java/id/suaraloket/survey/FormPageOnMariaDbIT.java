package id.suaraloket.survey;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class FormPageOnMariaDbIT extends FormPageSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mariaDb();
    }
}
