package id.suaraloket.kiosk;

import id.suaraloket.testing.Office;
import java.util.Map;

class EnrolmentOnH2Test extends EnrolmentSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
