package id.suaraloket.staff;

import id.suaraloket.testing.Office;
import java.util.Map;

class ResponseListOnH2Test extends ResponseListSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
