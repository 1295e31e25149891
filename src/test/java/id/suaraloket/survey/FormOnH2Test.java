package id.suaraloket.survey;

import id.suaraloket.testing.Office;
import java.util.Map;

class FormOnH2Test extends FormSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
