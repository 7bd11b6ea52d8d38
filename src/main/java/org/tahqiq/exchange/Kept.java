package org.tahqiq.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.TextFile;
import org.tahqiq.text.TextSpan;

/** What a format that says {@code loses.<code>} has left of an article: what must come back when its file is read. */
public final class Kept {

    private static final Map<String, UnaryOperator<CorpusDocument>> LOSSES = Map.of(
            "title",
                    article ->
                            described(article, article.edition(), titled(article, TextFile.firstLine(article.text()))),
            "article",
                    article -> described(
                            article,
                            1,
                            new Article.Description(article.description().title(), null, null, null, null)),
            "gold", Kept::unsettled,
            "reviews", article -> with(article, article.annotations(), article.relations(), List.of()),
            "relations", article -> with(article, article.annotations(), List.of(), article.claims()),
            "fields",
                    article -> marks(
                            article,
                            mark -> new CorpusDocument.Mark(
                                    mark.id(),
                                    mark.tag(),
                                    mark.span(),
                                    mark.origin(),
                                    mark.tag().noFields().labelled(mark.fields().label()))),
            "members",
                    article -> marks(
                            article,
                            mark -> new CorpusDocument.Mark(
                                    mark.id(), mark.tag(), mark.span(), Origin.UNSAID, mark.fields())),
            "mark-ids", Kept::numbered,
            "blank-ends", Kept::stripped,
            "overlaps", Kept::apart);

    /** The order matters where a span falls away because of what another loss leaves of it. */
    private static final List<String> ORDER = List.of(
            "title",
            "article",
            "gold",
            "reviews",
            "relations",
            "fields",
            "members",
            "blank-ends",
            "overlaps",
            "mark-ids");

    /** Blanks, with the marks over them and what has no width behind them; possessive, or a page of blanks fills the stack. */
    private static final Pattern BLANKS = Pattern.compile("(?:(?=[\\p{Z}\\p{Cc}])\\X[\\p{M}\\p{Cf}]*)++");

    private Kept() {}

    /** Whether a file of this format can be read back and compared. */
    public static boolean comparable(Format format) {
        return format.reads() && ORDER.containsAll(format.loses());
    }

    public static CorpusDocument of(Format format, CorpusDocument article) {
        if (!comparable(format)) {
            throw new IllegalArgumentException(format.id() + " loses what nobody knows of: " + format.loses());
        }
        CorpusDocument left = article;
        for (String loss : ORDER) {
            left = format.loses().contains(loss)
                    ? Objects.requireNonNull(LOSSES.get(loss)).apply(left)
                    : left;
        }
        return inOrder(left);
    }

    /** What was read, as far as its ids and its order say anything. */
    public static CorpusDocument asRead(Format format, CorpusDocument read) {
        CorpusDocument article = inOrder(read);
        return format.loses().contains("mark-ids") ? numbered(article) : article;
    }

    private static CorpusDocument inOrder(CorpusDocument article) {
        return with(
                article,
                article.annotations().stream()
                        .sorted(Comparator.comparing(CorpusDocument.Mark::span)
                                .thenComparing(CorpusDocument.Mark::tag)
                                // Where ids are lost: two readers may have given the same words another label each.
                                .thenComparing(
                                        mark -> String.valueOf(mark.fields().label()))
                                .thenComparing(CorpusDocument.Mark::id))
                        .toList(),
                article.relations(),
                article.claims());
    }

    private static CorpusDocument numbered(CorpusDocument article) {
        List<CorpusDocument.Mark> marks = inOrder(article).annotations();
        return with(
                article,
                IntStream.range(0, marks.size())
                        .mapToObj(i -> new CorpusDocument.Mark(
                                new UUID(0, i),
                                marks.get(i).tag(),
                                marks.get(i).span(),
                                marks.get(i).origin(),
                                marks.get(i).fields()))
                        .toList(),
                article.relations(),
                article.claims());
    }

    /** Claims of the gold go with it. */
    private static CorpusDocument unsettled(CorpusDocument article) {
        Set<UUID> gold =
                article.gold().marks().stream().map(CorpusDocument.Mark::id).collect(Collectors.toSet());
        return new CorpusDocument(
                article.id(),
                article.edition(),
                article.text(),
                article.description(),
                article.annotations(),
                article.relations(),
                article.claims().stream()
                        .filter(claim -> !gold.contains(claim.annotation()))
                        .toList());
    }

    private static CorpusDocument stripped(CorpusDocument article) {
        NavigableMap<Integer, Integer> blanks = new TreeMap<>();
        BLANKS.matcher(article.text()).results().forEach(run -> blanks.put(run.start(), run.end()));
        List<CorpusDocument.Mark> left = new ArrayList<>();
        for (CorpusDocument.Mark mark : article.annotations()) {
            int start = mark.span().start();
            int end = mark.span().end();
            Map.Entry<Integer, Integer> first = blanks.floorEntry(start);
            Map.Entry<Integer, Integer> last = blanks.lowerEntry(end);
            start = first != null && start < first.getValue() ? first.getValue() : start;
            end = last != null && end <= last.getValue() ? last.getKey() : end;
            if (start < end) {
                left.add(new CorpusDocument.Mark(
                        mark.id(), mark.tag(), new TextSpan(start, end), mark.origin(), mark.fields()));
            }
        }
        return with(article, left, article.relations(), article.claims());
    }

    private static CorpusDocument apart(CorpusDocument article) {
        List<CorpusDocument.Mark> left = new ArrayList<>();
        for (Tag tag : Tag.values()) {
            int behind = 0;
            List<CorpusDocument.Mark> longestFirst = article.annotations().stream()
                    .filter(mark -> mark.tag() == tag)
                    .sorted(Comparator.<CorpusDocument.Mark>comparingInt(
                                    mark -> mark.span().start())
                            .thenComparingInt(mark -> -mark.span().end()))
                    .toList();
            for (CorpusDocument.Mark mark : longestFirst) {
                if (mark.span().start() >= behind) {
                    left.add(mark);
                    behind = mark.span().end();
                }
            }
        }
        return with(article, left, article.relations(), article.claims());
    }

    private static Article.Description titled(CorpusDocument article, @Nullable String title) {
        Article.Description about = article.description();
        return new Article.Description(
                title, about.author(), about.source(), about.publishedAt(), about.language(), about.kind());
    }

    private static CorpusDocument described(CorpusDocument article, int edition, Article.Description description) {
        return new CorpusDocument(
                article.id(),
                edition,
                article.text(),
                description,
                article.annotations(),
                article.relations(),
                article.claims(),
                article.gold());
    }

    private static CorpusDocument marks(CorpusDocument article, UnaryOperator<CorpusDocument.Mark> change) {
        return with(
                article, article.annotations().stream().map(change).toList(), article.relations(), article.claims());
    }

    private static CorpusDocument with(
            CorpusDocument article,
            List<CorpusDocument.Mark> marks,
            List<CorpusDocument.Link> relations,
            List<CorpusDocument.Checked> claims) {
        return new CorpusDocument(
                article.id(),
                article.edition(),
                article.text(),
                article.description(),
                marks,
                relations,
                claims,
                article.gold());
    }
}
