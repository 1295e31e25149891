package id.suaraloket.web;

import java.util.List;

/**
 * One thing wrong with one field of a form or of a JSON body.
 *
 * @param field the field's name as it was sent
 * @param key a message key whose text says what is wrong and how to put it right
 * @param args what the text's {@code {0}}, {@code {1}} .. stand for
 */
public record FieldProblem(String field, String key, List<Object> args) {
    public FieldProblem {
        args = List.copyOf(args);
    }

    public static FieldProblem of(String field, String key, Object... args) {
        return new FieldProblem(field, key, List.of(args));
    }
}
