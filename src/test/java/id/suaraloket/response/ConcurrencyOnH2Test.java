package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class ConcurrencyOnH2Test extends ConcurrencySuite {
    @Override
    Map<String, Object> store() {
        return Office.h2();
    }
}
