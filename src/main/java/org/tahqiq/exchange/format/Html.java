package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.Source;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.review.WorkState;
import org.tahqiq.text.OffsetUnit;

/**
 * The article as readers see it: one file that needs nothing else, right to left, without scripts, fit to be printed. Of what was judged
 * it shows what is published.
 */
@Component
class Html implements Format {

    private static final Card CARD =
            new Card("html", "application/zip", "html.zip", OffsetUnit.CODEPOINT, List.of("for-readers"), false);

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("vaadin-i18n.translations", Locale.forLanguageTag("ar"));

    private static final String STYLE = """
            body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.15rem/2 "Noto Naskh Arabic","Amiri",serif;color:#1d1d1f;background:#fff}
            h1{line-height:1.4}.text p{white-space:pre-wrap;margin:0 0 .8em}.about{color:#5a5a60}
            mark{color:inherit;background:none;border-block-end:.15em solid}
            mark.claim{background:#fff1c9;border-color:#b07a00}mark.attribution{border-color:#2a6fb0;border-block-end-style:dashed}
            mark.figure{border-color:#2f855a;border-block-end-style:dotted}
            section{border-block-start:1px solid #d8d8dc;margin-block-start:2rem}blockquote{margin:0;font-weight:600}
            @media print{body{margin:0;max-width:none}section{break-inside:avoid}}
            """;

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        Archive.write(corpus, out, ".html", Html::page);
    }

    private static String page(CorpusDocument article) {
        Article.Description about = article.description();
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        Objects.requireNonNull(page.selectFirst("html")).attr("lang", "ar").attr("dir", "rtl");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
        page.title(String.valueOf(about.title()));
        page.head().appendElement("style").appendChild(new DataNode(STYLE));
        Element body =
                page.body().appendElement("article").attr("lang", Objects.requireNonNullElse(about.language(), "ar"));
        body.appendElement("h1").attr("dir", "auto").text(String.valueOf(about.title()));
        describe(body.appendElement("p").addClass("about"), about);
        text(body.appendElement("div").addClass("text"), article);
        for (CorpusDocument.Checked claim : article.claims()) {
            WorkState state = claim.dossier().stand().state();
            if (state == WorkState.PUBLISHED || state == WorkState.CORRECTED) {
                verdict(page.body().appendElement("section"), article, claim);
            }
        }
        return "<!doctype html>\n" + page.outerHtml() + "\n";
    }

    private static void describe(Element line, Article.Description about) {
        Source source = Objects.requireNonNullElse(about.source(), Source.NONE);
        line.text(Stream.of(about.author(), source.name(), about.publishedAt())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        if (source.url() != null) {
            line.appendText(" ")
                    .appendElement("a")
                    .attr("href", source.url())
                    .attr("rel", "noopener noreferrer nofollow")
                    .text(source.url());
        }
    }

    /** The text in pieces that lie in the same annotations from end to end. */
    private static void text(Element text, CorpusDocument article) {
        String words = article.text();
        // At each border how many annotations of each tag begin, less those that end.
        TreeMap<Integer, int[]> borders = new TreeMap<>();
        for (CorpusDocument.Mark mark : article.annotations()) {
            changes(borders, mark.span().start())[mark.tag().ordinal()]++;
            changes(borders, mark.span().end())[mark.tag().ordinal()]--;
        }
        for (int at = words.indexOf('\n'); at >= 0; at = words.indexOf('\n', at + 1)) {
            changes(borders, at);
            changes(borders, at + 1);
        }
        changes(borders, words.length());
        Element paragraph = text.appendElement("p").attr("dir", "auto");
        int[] open = new int[Tag.values().length];
        int start = 0;
        for (Map.Entry<Integer, int[]> border : borders.entrySet()) {
            String piece = words.substring(start, border.getKey());
            if (piece.equals("\n")) {
                paragraph = text.appendElement("p").attr("dir", "auto");
            } else {
                piece(
                        paragraph,
                        piece,
                        Arrays.stream(Tag.values())
                                .filter(tag -> open[tag.ordinal()] > 0)
                                .toList());
            }
            Arrays.setAll(open, tag -> open[tag] + border.getValue()[tag]);
            start = border.getKey();
        }
    }

    private static int[] changes(TreeMap<Integer, int[]> borders, int at) {
        return borders.computeIfAbsent(at, none -> new int[Tag.values().length]);
    }

    private static void piece(Element paragraph, String words, List<Tag> tags) {
        if (tags.isEmpty()) {
            paragraph.appendText(words);
            return;
        }
        List<String> names =
                tags.stream().map(tag -> tag.name().toLowerCase(Locale.ROOT)).toList();
        paragraph
                .appendElement("mark")
                .addClass(String.join(" ", names))
                .attr(
                        "title",
                        names.stream()
                                .map(name -> WORDS.getString("canvas." + name))
                                .collect(Collectors.joining("، ")))
                .appendText(words);
    }

    private static void verdict(Element card, CorpusDocument article, CorpusDocument.Checked claim) {
        article.marked(claim)
                .ifPresent(mark -> card.appendElement("blockquote")
                        .attr("dir", "auto")
                        .text(article.text()
                                .substring(mark.span().start(), mark.span().end())));
        ReviewTransferService.Dossier dossier = claim.dossier();
        if (!dossier.verdicts().isEmpty()) {
            ReviewTransferService.Judged last = dossier.verdicts().getLast();
            card.appendElement("p")
                    .appendElement("strong")
                    .text(WORDS.getString("verdict." + last.given().verdict()));
            card.appendElement("p")
                    .attr("dir", "auto")
                    .text(String.valueOf(last.given().rationale()));
        }
        Element list = card.appendElement("ul");
        dossier.evidence().stream()
                .map(ReviewTransferService.Cited::content)
                .filter(evidence -> evidence.url() != null)
                .forEach(evidence -> list.appendElement("li")
                        .appendElement("a")
                        .attr("href", Objects.requireNonNull(evidence.url()))
                        .attr("rel", "noopener noreferrer nofollow")
                        .text(Objects.requireNonNullElse(evidence.title(), evidence.url())));
    }
}
