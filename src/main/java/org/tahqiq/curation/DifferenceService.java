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

    private final ReadingService readings;

    DifferenceService(ReadingService readings) {
        this.readings = readings;
    }

    /**
     * A span that two readers do not have alike.
     *
     * @param title of the article
     * @param first null when only the second marked it; both when their ends differ
     */
    public record Difference(
            ArticleId article,
            String title,
            Tag tag,
            @Nullable Marked first,
            @Nullable Marked second,
            int place) {}

    /** @param span UTF-16 positions */
    public record Marked(TextSpan span, String quote) {}

    /** Article by article, within one by tag and place. */
    public Paging.Slice<Difference> list(
            CorpusId corpus, @Nullable Tag tag, MemberId first, MemberId second, Paging paging) {
        int wanted = paging.limit() + 1;
        Key after = Key.read(paging.key());
        Map<UUID, List<UUID>> readers = readings.plan(corpus).readers();
        List<UUID> both = readers.entrySet().stream()
                .filter(each -> each.getValue().contains(first.value())
                        && each.getValue().contains(second.value()))
                .map(Map.Entry::getKey)
                .dropWhile(article -> after.article() != null && !article.equals(after.article()))
                .toList();
        List<Difference> found = new ArrayList<>();
        for (int at = 0; at < both.size() && found.size() < wanted; at += PART) {
            for (ReadArticle article : readings.read(readers, both.subList(at, Math.min(at + PART, both.size())))) {
                differences(article, tag, first.value(), second.value()).stream()
                        .filter(each -> !article.article().equals(after.article()) || each.place() > after.place())
                        .forEach(found::add);
            }
        }
        return paging.slice(found.subList(0, Math.min(wanted, found.size())), Key::of);
    }

    private static List<Difference> differences(ReadArticle article, @Nullable Tag tag, UUID first, UUID second) {
        List<Difference> all = new ArrayList<>();
        for (Tag each : tag == null ? Tag.values() : new Tag[] {tag}) {
            List<TextSpan> some = article.of(first, each);
            List<TextSpan> others = article.of(second, each);
            List<TextSpan> onlySecond = new ArrayList<>(others);
            onlySecond.removeAll(some);
            for (TextSpan span : some) {
                if (!others.contains(span)) {
                    TextSpan met = onlySecond.stream()
                            .filter(other -> other.start() < span.end() && span.start() < other.end())
                            .findFirst()
                            .orElse(null);
                    onlySecond.remove(met);
                    all.add(difference(article, each, span, met, all.size()));
                }
            }
            onlySecond.forEach(span -> all.add(difference(article, each, null, span, all.size())));
        }
        return all;
    }

    private static Difference difference(
            ReadArticle article, Tag tag, @Nullable TextSpan first, @Nullable TextSpan second, int place) {
        return new Difference(
                new ArticleId(article.article()),
                article.title(),
                tag,
                marked(article, first),
                marked(article, second),
                place);
    }

    private static @Nullable Marked marked(ReadArticle article, @Nullable TextSpan span) {
        return span == null ? null : new Marked(span, article.text().substring(span.start(), span.end()));
    }

    /** Where a part of the list ended. */
    private record Key(@Nullable UUID article, int place) {

        static Object of(Difference difference) {
            return difference.article().value() + " " + difference.place();
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
