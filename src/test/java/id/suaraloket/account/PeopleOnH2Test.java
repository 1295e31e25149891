package id.suaraloket.account;

import id.suaraloket.testing.Office;
import java.util.Map;

class PeopleOnH2Test extends PeopleSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }

    @Override
    protected void provision() {}
}
