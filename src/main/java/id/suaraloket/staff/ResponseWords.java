package id.suaraloket.staff;

import id.suaraloket.response.Channel;
import id.suaraloket.response.RawResponse;
import id.suaraloket.response.ResponseFilter;
import id.suaraloket.response.Suspicion;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known of a response, in words. */
@Singleton
class ResponseWords {
    private final Messages messages;

    ResponseWords(Messages messages) {
        this.messages = messages;
    }

    String channel(Channel channel, Locale locale) {
        return messages.get(locale, "staff.response.channel." + channel);
    }

    /** What is noted of it: that it counts nowhere, that it may be no resident's, that its time was not believed. */
    List<String> marks(RawResponse response, Locale locale) {
        List<String> marks = new ArrayList<>();
        if (response.excluded()) {
            marks.add(messages.get(locale, "staff.response.mark." + ResponseFilter.Mark.EXCLUDED));
        }
        if (response.suspicion() != null) {
            marks.add(messages.get(locale, "staff.response.mark." + ResponseFilter.Mark.SUSPICIOUS));
        }
        if (response.wrongClock()) {
            marks.add(messages.get(locale, "staff.response.mark." + ResponseFilter.Mark.WRONG_CLOCK));
        }
        return marks;
    }

    String suspicion(Suspicion suspicion, Locale locale) {
        return messages.get(locale, "staff.response.suspicion." + suspicion);
    }

    /** The answers in a line, in the order of the questions. */
    static String compact(String answers) {
        return answers.chars()
                .mapToObj(answer -> answer == '-' ? "–" : String.valueOf((char) answer))
                .collect(Collectors.joining(" "));
    }
}
