package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class PaperOnH2Test extends PaperSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
