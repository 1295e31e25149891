package id.suaraloket.questionnaire;

import id.suaraloket.testing.Office;
import java.sql.SQLException;
import java.util.Map;

class OwnQuestionnaireOnMySqlIT extends OwnQuestionnaireSuite {
    @Override
    protected Map<String, Object> store() throws SQLException {
        return Office.mySql();
    }
}
