package id.suaraloket.survey;

import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import java.util.List;
import java.util.Map;

/** A field for the code of a survey point. */
record FrontPage(Form form) {
    static final String VIEW = "survey/front";
    private static final String CODE = "code";

    static FrontPage empty() {
        return new FrontPage(Form.empty());
    }

    /** With a code that leads nowhere, to be corrected. */
    static FrontPage unknown(String code) {
        return new FrontPage(new Form(Map.of(CODE, code), List.of(FieldProblem.of(CODE, "survey.front.unknown"))));
    }
}
