package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class CollectionOnH2Test extends CollectionSuite {
    @Override
    Map<String, Object> store() {
        return Office.h2();
    }
}
