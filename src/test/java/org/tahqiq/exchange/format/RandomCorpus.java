package org.tahqiq.exchange.format;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleKind;
import org.tahqiq.article.Source;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.review.Correction;
import org.tahqiq.review.Dismissal;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceId;
import org.tahqiq.review.Reply;
import org.tahqiq.review.ReplyId;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.review.SecondVerdict;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.text.TextSpan;

/** A corpus as nobody would write it, grown from a seed: whatever a format may stumble over stands in it sooner or later. */
final class RandomCorpus {

    private static final String[] WORDS = {
        "قال",
        "الوزير",
        "إنّ",
        "٤٠",
        "40",
        "طائرة",
        "لأنَّ",
        "لا",
        "شدَّة",
        "\u0627\u0653",
        "ـــ",
        "«وصلت»",
        "😀",
        "👨‍👩‍👧",
        "🇪🇬",
        "𞸀",
        "\t",
        "\n",
        "\n\n",
        "\u2028",
        "\u2029",
        "\u0085",
        "\u00A0",
        "]]>",
        "<a&b>",
        "\"'",
        "\\n",
        "#",
        "\u200F",
        "\u200C",
        "\uFEFF",
        "\u0001",
        "\u001F",
        "\u0080",
        "\\",
        "[1]|_*;->",
        "\uFFFD",
        "e\u0301",
        "--",
        "__",
        ",",
        ";",
        "|",
        "=1+1",
        "+",
        "-2",
        "@SUM",
        "\t=",
        ";=A1",
        "＝1",
        "'",
        "\n\n-"
    };

    private final Random random;

    RandomCorpus(long seed) {
        this.random = new Random(seed);
    }

    List<CorpusDocument> documents() {
        return some(4, this::document);
    }

    private CorpusDocument document() {
        String text = words(60);
        List<Integer> borders = borders(text);
        Map<List<Object>, CorpusDocument.Mark> marks = new LinkedHashMap<>();
        for (int i = random.nextInt(15); i > 0; i--) {
            CorpusDocument.Mark mark = mark(text, borders);
            marks.put(List.of(mark.tag(), mark.span(), mark.origin().id()), mark);
        }
        List<CorpusDocument.Mark> all = marks.values().stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
        List<CorpusDocument.Mark> claims =
                all.stream().filter(mark -> mark.tag() == Tag.CLAIM).toList();
        return new CorpusDocument(
                id(),
                1 + random.nextInt(3),
                text,
                new Article.Description(
                        line(),
                        maybe(this::line),
                        maybe(() -> new Source("الجزيرة" + line(), "https://example.org/خبر?" + random.nextInt())),
                        maybe(this::date),
                        oneOf("ar", "ar-EG", "en"),
                        maybe(() -> oneOf(ArticleKind.values()).name())),
                all,
                links(all, claims),
                claims.stream().map(this::checked).toList());
    }

    private CorpusDocument.Mark mark(String text, List<Integer> borders) {
        TextSpan span = span(borders);
        Tag tag = oneOf(Tag.values());
        Fields fields = random.nextInt(4) == 0
                ? tag.noFields()
                : switch (tag) {
                    case CLAIM -> claim();
                    case ATTRIBUTION -> attribution(text, borders);
                    case FIGURE -> figure();
                };
        return new CorpusDocument.Mark(
                id(), tag, span, origin(), fields.labelled(maybe(() -> oneOf("health", "poll2026", "x"))));
    }

    private ClaimFields claim() {
        return new ClaimFields(
                maybe(() -> words(10)),
                maybe(() -> oneOf(ClaimFields.CheckWorthiness.values()).name()),
                maybe(() -> some(3, () -> words(5))),
                maybe(this::line),
                maybe(() -> new ClaimFields.Claimant(maybe(this::line), maybe(this::id))),
                maybe(this::date),
                maybe(() -> some(
                        3,
                        () -> new ClaimFields.Appearance(
                                "https://example.org/a", maybe(this::line), maybe(this::date)))));
    }

    private AttributionFields attribution(String text, List<Integer> borders) {
        TextSpan source = span(borders);
        boolean placed = random.nextBoolean();
        return new AttributionFields(
                maybe(() -> new AttributionFields.Source(
                        maybe(this::line),
                        placed ? (long) source.start() : null,
                        placed ? (long) source.end() : null,
                        maybe(random::nextBoolean))),
                maybe(() -> oneOf(AttributionFields.SourceKind.values()).name()),
                maybe(() -> range(text, borders)),
                maybe(() -> oneOf(AttributionFields.Force.values()).name()),
                maybe(() -> some(3, () -> range(text, borders))),
                maybe(() -> oneOf(AttributionFields.Form.values()).name()),
                maybe(() -> some(3, this::line)));
    }

    private Fields.Range range(String text, List<Integer> borders) {
        TextSpan span = span(borders);
        return new Fields.Range(
                (long) span.start(), (long) span.end(), maybe(() -> text.substring(span.start(), span.end())));
    }

    private FigureFields figure() {
        return new FigureFields(
                maybe(this::number),
                maybe(this::number),
                maybe(() -> "طائرة"),
                maybe(() -> oneOf("EGP", "USD")),
                maybe(random::nextBoolean),
                maybe(() -> "مليون"),
                maybe(() -> oneOf("~", ">", ">=", "<", "<=")),
                maybe(this::line),
                maybe(this::line),
                maybe(this::date),
                maybe(() -> oneOf(FigureFields.Kind.values()).name()));
    }

    private BigDecimal number() {
        return new BigDecimal(
                oneOf("0", "-1.5", "275000000", "0.1", "3.333333333333333333333", "99999999999999999999"));
    }

    /** Links between any two marks, by id as a corpus lists them: which tags may be linked is not the format's to judge. */
    private List<CorpusDocument.Link> links(List<CorpusDocument.Mark> all, List<CorpusDocument.Mark> claims) {
        if (all.size() < 2 || claims.isEmpty()) {
            return List.of();
        }
        return some(
                        5,
                        () -> new CorpusDocument.Link(
                                id(),
                                oneOf(Relation.Kind.values()),
                                all.get(random.nextInt(all.size())).id(),
                                claims.get(random.nextInt(claims.size())).id()))
                .stream()
                .sorted(Comparator.comparing(link -> link.id().toString()))
                .toList();
    }

    private CorpusDocument.Checked checked(CorpusDocument.Mark claim) {
        WorkState state = oneOf(WorkState.values());
        return new CorpusDocument.Checked(
                claim.id(),
                state == WorkState.DUPLICATE ? maybe(this::id) : null,
                new ReviewTransferService.Dossier(
                        new ReviewTransferService.Stand(
                                state,
                                state == WorkState.DISMISSED ? oneOf(Dismissal.values()) : null,
                                maybe(() -> words(10)),
                                maybe(() -> LocalDate.of(2026, 1 + random.nextInt(12), 28))),
                        some(4, this::judged),
                        some(4, this::cited),
                        some(2, this::corrected),
                        some(2, this::second),
                        some(2, this::asked)));
    }

    private ReviewTransferService.Corrected corrected() {
        return new ReviewTransferService.Corrected(
                oneOf(WorkState.CORRECTED, WorkState.RETRACTED),
                oneOf(Correction.Kind.values()).name(),
                words(10),
                maybe(() -> words(5)),
                new Correction.Change(1, 1 + random.nextInt(2)),
                origin(),
                moment());
    }

    private ReviewTransferService.Second second() {
        ReviewTransferService.Judged given = judged();
        return new ReviewTransferService.Second(
                new ReviewTransferService.Judged(withoutNote(given.given()), given.author(), given.madeAt()),
                maybe(() -> new SecondVerdict.Settlement(oneOf(Verdict.Code.values()), words(10), origin(), moment())));
    }

    private static Verdict.Given withoutNote(Verdict.Given given) {
        return new Verdict.Given(given.verdict(), given.reasons(), given.rationale(), given.confidence(), null);
    }

    private ReviewTransferService.Asked asked() {
        return new ReviewTransferService.Asked(
                new ReplyId(id()),
                new Reply.Content(
                        line(),
                        oneOf(Reply.Channel.values()).name(),
                        date(),
                        maybe(this::date),
                        maybe(() -> words(10)),
                        maybe(() -> words(10)),
                        maybe(this::date)));
    }

    private Instant moment() {
        return Instant.ofEpochSecond(1_600_000_000L + random.nextInt(100_000_000), random.nextInt(1_000_000) * 1000L);
    }

    private ReviewTransferService.Judged judged() {
        return new ReviewTransferService.Judged(
                new Verdict.Given(
                        oneOf(Verdict.Code.values()).name(),
                        some(3, () -> oneOf(Verdict.Reason.values()).name()),
                        words(10),
                        maybe(() -> oneOf(Verdict.Confidence.values()).name()),
                        maybe(() -> words(5))),
                origin(),
                moment());
    }

    private ReviewTransferService.Cited cited() {
        return new ReviewTransferService.Cited(
                new EvidenceId(id()),
                new Evidence.Content(
                        oneOf(Evidence.Stance.values()).name(),
                        maybe(() -> "https://example.org/دليل"),
                        maybe(() -> "https://archive.example/1"),
                        maybe(() -> words(10)),
                        maybe(this::line),
                        maybe(this::line),
                        maybe(this::line),
                        maybe(this::date),
                        maybe(() -> oneOf(Evidence.SourceType.values()).name()),
                        maybe(this::line),
                        maybe(this::line),
                        maybe(() -> words(5)),
                        maybe(() -> oneOf(Evidence.AnswerType.values()).name()),
                        maybe(() -> oneOf(Evidence.Reliability.values()).name()),
                        maybe(() -> words(5)),
                        null,
                        maybe(this::line),
                        maybe(this::figure)));
    }

    private Origin origin() {
        int who = random.nextInt(3);
        return new Origin(new UUID(7, who), new String[] {"ليلى", "زائر \"😀\" <&>", "Omar"}[who]);
    }

    /** Spans nest and cross as they come. */
    private TextSpan span(List<Integer> borders) {
        int start = random.nextInt(borders.size() - 1);
        int end = start + 1 + random.nextInt(borders.size() - 1 - start);
        return new TextSpan(borders.get(start), borders.get(end));
    }

    private static List<Integer> borders(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        List<Integer> borders = new ArrayList<>();
        for (int at = clusters.first(); at != BreakIterator.DONE; at = clusters.next()) {
            borders.add(at);
        }
        return borders;
    }

    /** Words that begin with a real one, so that they are never blank. */
    private String words(int most) {
        StringBuilder text = new StringBuilder("خبر");
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(random.nextBoolean() ? " " : "").append(oneOf(WORDS));
        }
        return text.toString();
    }

    private String line() {
        return words(6).replaceAll("[\\n\\t\\u0001\\u001F\\u0080\\u0085]", "");
    }

    private String date() {
        return oneOf("2022", "2022-12", "2022-12-09", "2022-12-09T10:30:00+03:00");
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @SafeVarargs
    private <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(int most, Supplier<T> each) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> each.get())
                .toList();
    }
}
