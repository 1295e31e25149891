package id.suaraloket.survey;

import id.suaraloket.testing.Office;
import java.util.Map;

class FormPageOnH2Test extends FormPageSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
