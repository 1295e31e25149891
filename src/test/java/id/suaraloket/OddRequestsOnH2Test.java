package id.suaraloket;

import id.suaraloket.testing.Office;
import java.util.Map;

class OddRequestsOnH2Test extends OddRequestsSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
