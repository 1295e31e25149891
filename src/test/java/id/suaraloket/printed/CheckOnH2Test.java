package id.suaraloket.printed;

import id.suaraloket.testing.Office;
import java.util.Map;

class CheckOnH2Test extends CheckSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
