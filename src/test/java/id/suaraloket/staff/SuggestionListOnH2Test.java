package id.suaraloket.staff;

import id.suaraloket.testing.Office;
import java.util.Map;

class SuggestionListOnH2Test extends SuggestionListSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
