package org.tahqiq.article.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ArticleImporter;
import org.tahqiq.article.Draft;
import org.tahqiq.article.PageWords;
import org.tahqiq.article.TextFile;

/** A web page: the words of its article without menus and advertisements, and what the page says about it. No markup is ever kept to be shown. */
@Component
class HtmlImporter implements ArticleImporter {

    private static final Kind KIND = new Kind("text/html", List.of("html", "htm", "xhtml"), false);

    /** Readability wants an address to make links whole, which are left out. */
    private static final String NOWHERE = "https://localhost/";

    /** Beyond any page of news, which has a few thousand, a few dozen deep. */
    private static final int MOST_NODES = 50_000;

    private static final int DEEPEST = 150;

    /** Where the standard lets a page name its charset. */
    private static final int HEAD = 1024;

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return FirstBytes.isMarkup(bytes);
    }

    @Override
    public void read(ArticleFile file, Found each) {
        each.article("", () -> draft(file));
    }

    private static Draft draft(ArticleFile file) {
        TextFile.Reading read = decoded(file);
        Document page = Jsoup.parse(read.text(), NOWHERE);
        Article.Description about = new PageFacts(page).description();
        String words = withoutTitle(words(page), about.title());
        var told = new Article.Description(TextFile.firstLine(words), null, null, null, null);
        return new Draft(
                words,
                List.of(),
                about.over(told),
                new Draft.Handed(file.name(), KIND.mediaType(), file.bytes(), read.charset(), null));
    }

    /** In the declared charset, or the one that the page names; bytes that do not fit are refused, not replaced. */
    private static TextFile.Reading decoded(ArticleFile file) {
        String named = file.charset() == null && !hasMark(file.bytes()) ? named(file.bytes()) : file.charset();
        return TextFile.read(file.bytes(), named);
    }

    private static boolean hasMark(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE || first == 0xEFBB;
    }

    private static @Nullable String named(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Document page = Jsoup.parse(head);
        Element meta = page.selectFirst("meta[charset]");
        Element older = page.selectFirst("meta[http-equiv=content-type][content*=charset=]");
        String name = meta != null
                ? meta.attr("charset")
                : older != null
                        ? older.attr("content").replaceAll("(?i).*charset=\\s*[\"']?([^\\s;\"']+).*", "$1")
                        : "";
        return isCharset(name.strip()) ? name.strip() : null;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What Readability takes for the article; where it finds none, all that the page says. */
    private static String words(Document page) {
        Element whole = page.body().clone();
        Element article = isEndless(page)
                ? null
                : new Readability4J(NOWHERE, page).parse().getArticleContent();
        String words = article == null ? "" : PageWords.lines(article);
        return words.isBlank() ? PageWords.lines(whole) : words;
    }

    /** Readability weighs every element against those around it: minutes for a page made to be weighed. */
    private static boolean isEndless(Document page) {
        int[] most = new int[2];
        page.traverse((node, depth) -> {
            most[0]++;
            most[1] = Math.max(most[1], depth);
        });
        return most[0] > MOST_NODES || most[1] > DEEPEST;
    }

    /** A headline that stands over the article as well is no part of its text. */
    private static String withoutTitle(String words, @Nullable String title) {
        int end = words.indexOf('\n');
        return end > 0 && words.substring(0, end).equals(title) ? words.substring(end + 1) : words;
    }
}
