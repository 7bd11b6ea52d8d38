package org.tahqiq.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.apache.hc.core5.http.ContentType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** The words of a fetched page, without its markup: what a reader would read, a paragraph a line. */
public final class PageWords {

    private PageWords() {}

    /** Empty for what has no words that can be read here: images, PDF, a charset that does not fit. */
    public static Optional<String> of(GuardedFetcher.Fetched page) {
        String words = switch (page.mediaType()) {
            case "text/html", "application/xhtml+xml" -> html(page);
            case "text/plain", "text/csv", "application/json" -> plain(page);
            default -> "";
        };
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    private static String html(GuardedFetcher.Fetched page) {
        try {
            Document read = Jsoup.parse(new ByteArrayInputStream(page.bytes()), charset(page), page.url());
            return lines(read.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a part of a page, a line for each block. What a browser runs or draws is taken out of it. */
    public static String lines(Element part) {
        part.select("script, style, noscript, template, svg, math, iframe").remove();
        Lines lines = new Lines();
        part.traverse(lines);
        return lines.text();
    }

    private static String plain(GuardedFetcher.Fetched page) {
        try {
            return TextFile.read(page.bytes(), charset(page)).text();
        } catch (Refusal unreadable) {
            return "";
        }
    }

    /** What the host says it is written in; null for nothing, or for what nobody knows. */
    static @Nullable String charset(GuardedFetcher.Fetched page) {
        try {
            ContentType read = ContentType.parseLenient(page.contentType());
            return read == null || read.getCharset() == null
                    ? null
                    : read.getCharset().name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Spaces as a browser shows them: one between words, a new line for every block. */
    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                for (String word : words.getWholeText().split("(?<=\\s)|(?=\\s)", -1)) {
                    add(word);
                }
            } else if (node instanceof Element element
                    && (element.isBlock() || element.normalName().equals("br"))) {
                breakLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                breakLine();
            }
        }

        private void add(String word) {
            if (!word.isBlank()) {
                text.append(word);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }

        private void breakLine() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            if (end > 0 && text.charAt(end - 1) != '\n') {
                text.append('\n');
            }
        }

        String text() {
            return text.toString().strip();
        }
    }
}
