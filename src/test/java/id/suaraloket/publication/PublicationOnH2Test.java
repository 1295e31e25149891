package id.suaraloket.publication;

import id.suaraloket.testing.Office;
import java.util.Map;

class PublicationOnH2Test extends PublicationSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
