package id.suaraloket.publication;

import id.suaraloket.recap.CheckCode;
import id.suaraloket.recap.Edition;
import id.suaraloket.recap.Editions;
import id.suaraloket.recap.Finality;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Puts together what the public sees of an edition. */
@Singleton
class CheckPages {
    private final Editions editions;
    private final Recaps recaps;
    private final RekapitulasiAuthor author;
    private final Messages messages;

    CheckPages(Editions editions, Recaps recaps, RekapitulasiAuthor author, Messages messages) {
        this.editions = editions;
        this.recaps = recaps;
        this.author = author;
        this.messages = messages;
    }

    CheckPage of(Edition edition, Locale locale) {
        Recap recap = recaps.get(edition);
        Finality finality = Objects.requireNonNull(recap.finality());
        List<Edition> all = editions.list(edition.unit(), edition.period());
        Edition last = all.get(all.size() - 1);
        return new CheckPage(
                finality.code().printed(),
                recap.unit().kabupaten(),
                author.write(recap, locale),
                finality.edition(),
                new Words(messages, locale).moment(finality.at()),
                finality.reason(),
                last.number() == edition.number() ? null : new CheckCode(last.code()).value(),
                CheckCode.digest(edition.snapshot()));
    }
}
