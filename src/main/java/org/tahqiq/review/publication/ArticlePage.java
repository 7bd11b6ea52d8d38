package org.tahqiq.review.publication;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.tahqiq.article.Article;
import org.tahqiq.text.TextSpan;
import org.tahqiq.ui.Translations;

/** The page of a checked article: its whole text, and at the words that were checked what was found. */
final class ArticlePage {

    private ArticlePage() {}

    /**
     * A check that stands, where it stands in this text.
     *
     * @param span UTF-16 positions
     */
    record Checked(TextSpan span, PublishedClaim claim) {}

    /** @param checked in the order of the text */
    static Sheet of(Translations words, Article article, Masthead masthead, List<Checked> checked) {
        Sheet sheet = new Sheet(words, article.title() + " · " + masthead.desk())
                .canonical(masthead.article(article.id().value()));
        Element main = sheet.main(masthead);
        Element page = main.appendElement("article");
        page.appendElement("p").addClass("kicker").text(sheet.say("public.article"));
        Sheet.line(page, "h1", article.title());
        Element byline = page.appendElement("p").addClass("quiet").addClass("facts");
        if (article.author() != null) {
            byline.appendElement("bdi").text(article.author());
        }
        Sheet.origin(byline, sheet, article.source().name(), article.source().url(), article.publishedAt());
        paint(page.appendElement("div").addClass("text"), article.text().value(), checked, masthead);
        list(sheet, main, checked, masthead);
        Element footer = sheet.body().appendElement("footer").appendElement("p");
        footer.appendText(sheet.say("public.published-by") + " ");
        footer.appendElement("bdi").text(masthead.desk());
        return sheet;
    }

    /** Every line a paragraph, cut wherever a checked span begins or ends; where several lie over each other the shortest colours. */
    private static void paint(Element text, String body, List<Checked> checked, Masthead masthead) {
        for (int from = 0; from < body.length(); ) {
            int end = body.indexOf('\n', from);
            int to = end < 0 ? body.length() : end;
            if (!body.substring(from, to).isBlank()) {
                paint(text.appendElement("p").attr("dir", "auto"), body, new TextSpan(from, to), checked, masthead);
            }
            from = to + 1;
        }
    }

    private static void paint(Element paragraph, String body, TextSpan line, List<Checked> checked, Masthead masthead) {
        List<Checked> here = checked.stream()
                .filter(each -> each.span().start() < line.end() && each.span().end() > line.start())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
        here.forEach(each -> {
            cuts.add(Math.max(line.start(), each.span().start()));
            cuts.add(Math.min(line.end(), each.span().end()));
        });
        int from = cuts.removeFirst();
        for (int to : cuts) {
            TextSpan part = new TextSpan(from, to);
            String words = body.substring(from, to);
            here.stream()
                    .filter(each -> each.span().contains(part))
                    .min(Comparator.comparingInt(each -> each.span().length()))
                    .ifPresentOrElse(shortest -> mark(paragraph, words, shortest), () -> paragraph.appendText(words));
            here.stream()
                    .filter(each -> endsHere(each.span(), part, line, body))
                    .forEach(each -> chip(paragraph, each.claim(), masthead));
            from = to;
        }
    }

    /** A span may end in the blanks between two paragraphs: its last words are what ends it. */
    private static boolean endsHere(TextSpan span, TextSpan part, TextSpan line, String body) {
        return span.contains(part)
                && (span.end() == part.end()
                        || (part.end() == line.end()
                                && body.substring(line.end(), span.end()).isBlank()));
    }

    private static void mark(Element paragraph, String words, Checked shortest) {
        PublishedClaim claim = shortest.claim();
        paragraph
                .appendElement("mark")
                .attr("data-verdict", String.valueOf(claim.code()))
                .text(words);
    }

    private static void chip(Element paragraph, PublishedClaim claim, Masthead masthead) {
        paragraph.appendText(" ");
        Sheet.verdict(paragraph, "a", claim.code(), String.valueOf(claim.label()))
                .attr("id", "claim-" + claim.claim())
                .attr("href", Masthead.within(masthead.claim(claim.claim())));
    }

    private static void list(Sheet sheet, Element main, List<Checked> checked, Masthead masthead) {
        Element section = main.appendElement("section").addClass("checked");
        section.appendElement("h2").text(sheet.say("public.checked"));
        if (checked.isEmpty()) {
            section.appendElement("p").text(sheet.say("public.nothing-stands"));
            return;
        }
        Element list = section.appendElement("ol");
        for (Checked each : checked) {
            PublishedClaim claim = each.claim();
            Element item = list.appendElement("li");
            item.appendElement("a")
                    .attr("dir", "auto")
                    .attr("href", Masthead.within(masthead.claim(claim.claim())))
                    .text(claim.title());
            item.appendText(" ");
            Sheet.verdict(item, "span", claim.code(), String.valueOf(claim.label()));
            item.appendText(" ");
            item.appendElement("a")
                    .addClass("quiet")
                    .attr("href", "#claim-" + claim.claim())
                    .text(sheet.say("public.in-text"));
        }
    }
}
