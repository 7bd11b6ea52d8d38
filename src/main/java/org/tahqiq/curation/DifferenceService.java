package org.tahqiq.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** The spans in which two readers differ, as they are now. */
@Service
@PreAuthorize("isAuthenticated()")
public class DifferenceService {

    /** Articles read at a time: most have a few differences. */
    private static final int PART = 50;

    /** So many are looked through for one part of the list, should what is looked for be rare. */
    private static final int MOST_LOOKED_THROUGH = 1000;

    private final ReadingService readings;

    DifferenceService(ReadingService readings) {
        this.readings = readings;
    }

    /**
     * Which differences are asked for.
     *
     * @param tag that at least one of the two gave; null for any
     * @param first what the first made of it; null for anything
     */
    public record Wanted(
            @Nullable Tag tag,
            @Nullable Said first,
            @Nullable Said second) {

        boolean has(Pairing pairing) {
            return pairing.differs()
                    && (tag == null || pairing.has(tag))
                    && (first == null || first == pairing.firstSaid())
                    && (second == null || second == pairing.secondSaid());
        }

        private Wanted turned() {
            return new Wanted(tag, second, first);
        }
    }

    /**
     * A span that two readers do not have alike.
     *
     * @param title of the article
     * @param tag of the first, or of the second when only that marked it
     * @param first null when only the second marked it; both when their ends or tags differ
     */
    public record Difference(
            ArticleId article,
            String title,
            Tag tag,
            MemberId firstReader,
            MemberId secondReader,
            @Nullable Marked first,
            @Nullable Marked second,
            int place) {}

    /** @param span UTF-16 positions */
    public record Marked(Tag tag, TextSpan span, String quote) {}

    /**
     * Before anything else that was asked for is looked at.
     *
     * @throws Refusal {@code not-found}, or {@code works-blind} when the caller may not know what others marked
     */
    public void requireToCompare(CorpusId corpus) {
        readings.requireToCompare(corpus);
    }

    /**
     * Article by article, within one in the order of its text. A part may be short, or empty, when much was looked through for it.
     *
     * @param first null, with the second, for any two: then it does not matter who of them said what
     */
    public Paging.Slice<Difference> list(
            CorpusId corpus, Wanted wanted, @Nullable MemberId first, @Nullable MemberId second, Paging paging) {
        int enough = paging.limit() + 1;
        Key after = Key.read(paging.key());
        Map<UUID, List<UUID>> readers = readings.plan(corpus).readers();
        List<UUID> both = readers.entrySet().stream()
                .filter(each -> hasRead(each.getValue(), first) && hasRead(each.getValue(), second))
                .map(Map.Entry::getKey)
                // The article that the part before ended in may be gone by now; ids are as old as their articles.
                .dropWhile(article -> after.article() != null && article.compareTo(after.article()) < 0)
                .toList();
        List<Difference> found = new ArrayList<>();
        for (int at = 0; at < both.size() && found.size() < enough; at += PART) {
            if (at >= MOST_LOOKED_THROUGH) {
                return paging.cutShort(found, new Key(both.get(at - 1), Integer.MAX_VALUE));
            }
            for (ReadArticle article : readings.read(readers, both.subList(at, Math.min(at + PART, both.size())))) {
                differences(article, wanted, first, second).stream()
                        .filter(each -> !article.article().equals(after.article()) || each.place() > after.place())
                        .forEach(found::add);
            }
        }
        return paging.slice(found.subList(0, Math.min(enough, found.size())), Key::of);
    }

    private static boolean hasRead(List<UUID> readers, @Nullable MemberId member) {
        return member == null || readers.contains(member.value());
    }

    private static List<Difference> differences(
            ReadArticle article, Wanted wanted, @Nullable MemberId first, @Nullable MemberId second) {
        List<Difference> all = new ArrayList<>();
        List<ReadArticle.Reading> readings = article.readings();
        boolean either = first == null || second == null;
        for (int i = 0; i < readings.size(); i++) {
            for (int j = 0; j < readings.size(); j++) {
                ReadArticle.Reading one = readings.get(i);
                ReadArticle.Reading other = readings.get(j);
                if (either ? i < j : is(one, first) && is(other, second)) {
                    Pairing.of(one, other).stream()
                            .filter(each -> wanted.has(each)
                                    || either && wanted.turned().has(each))
                            .forEach(each -> all.add(difference(article, one, other, each, all.size())));
                }
            }
        }
        return all;
    }

    private static boolean is(ReadArticle.Reading reading, @Nullable MemberId member) {
        return member != null && reading.member().equals(member.value());
    }

    private static Difference difference(
            ReadArticle article, ReadArticle.Reading one, ReadArticle.Reading other, Pairing pairing, int place) {
        return new Difference(
                new ArticleId(article.article()),
                article.title(),
                pairing.any().tag(),
                new MemberId(one.member()),
                new MemberId(other.member()),
                marked(article, pairing.first()),
                marked(article, pairing.second()),
                place);
    }

    private static @Nullable Marked marked(ReadArticle article, Pairing.@Nullable Marked marked) {
        return marked == null
                ? null
                : new Marked(
                        marked.tag(),
                        marked.span(),
                        article.text()
                                .substring(marked.span().start(), marked.span().end()));
    }

    /** Where a part of the list ended. */
    private record Key(@Nullable UUID article, int place) {

        static Key of(Difference difference) {
            return new Key(difference.article().value(), difference.place());
        }

        @Override
        public String toString() {
            return article + " " + place;
        }

        static Key read(String key) {
            if (key.isEmpty()) {
                return new Key(null, -1);
            }
            try {
                return new Key(UUID.fromString(key.substring(0, 36)), Integer.parseInt(key.substring(37)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw Refusal.invalid("cursor").at("cursor");
            }
        }
    }
}
