package id.suaraloket.staff;

import id.suaraloket.response.TakenIn;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what taking refused answers in came to. */
@Singleton
class TakenInWords {
    private static final int MOST_PLACES = 20;

    private final Messages messages;

    TakenInWords(Messages messages) {
        this.messages = messages;
    }

    /** At least one sentence. */
    List<String> of(TakenIn taken, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        List<String> sentences = new ArrayList<>();
        if (taken.stored() > 0) {
            sentences.add(messages.get(locale, "staff.refused.taken.stored", numbers.format(taken.stored())));
        }
        if (taken.repeated() > 0) {
            sentences.add(messages.get(locale, "staff.refused.taken.repeated", numbers.format(taken.repeated())));
        }
        if (taken.left() > 0) {
            sentences.add(messages.get(locale, "staff.refused.taken.left", numbers.format(taken.left())));
        }
        if (taken.setAside() > 0) {
            sentences.add(messages.get(locale, "staff.refused.taken.aside", numbers.format(taken.setAside())));
        }
        if (!taken.unreadable().isEmpty()) {
            sentences.add(messages.get(
                    locale,
                    "staff.refused.taken.unreadable",
                    numbers.format(taken.unreadable().size()),
                    places(taken.unreadable(), numbers)));
        }
        return sentences.isEmpty() ? List.of(messages.get(locale, "staff.refused.taken.none")) : sentences;
    }

    private static String places(List<Integer> places, NumberFormat numbers) {
        String first = places.stream().limit(MOST_PLACES).map(numbers::format).collect(Collectors.joining(", "));
        return places.size() > MOST_PLACES ? first + ", …" : first;
    }
}
