package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class RefusedAnswerOnH2Test extends RefusedAnswerSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
