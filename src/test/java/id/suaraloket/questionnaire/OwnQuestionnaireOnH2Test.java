package id.suaraloket.questionnaire;

import id.suaraloket.testing.Office;
import java.util.Map;

class OwnQuestionnaireOnH2Test extends OwnQuestionnaireSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
