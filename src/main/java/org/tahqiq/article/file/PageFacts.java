package org.tahqiq.article.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Article;
import org.tahqiq.article.Source;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about its article: first as JSON-LD (schema.org), then as OpenGraph, then in older ways. Each fact for itself, for most
 * pages say some of them wrongly; what no article may have is as if it was not said.
 */
final class PageFacts {

    /** schema.org's Article and what is one. */
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "AnalysisNewsArticle",
            "AskPublicNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "ReportageNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "Report",
            "WebPage");

    /** A day, with whatever time behind it. */
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");

    /** {@code +0300}, which ISO 8601 calls basic and does not mix with the extended time before it. */
    private static final Pattern BASIC_OFFSET = Pattern.compile("(.*T.*[+-]\\d{2})(\\d{2})");

    private final Document page;
    private final List<JsonNode> linked = new ArrayList<>();

    PageFacts(Document page) {
        this.page = page;
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                gather(JsonMapper.shared().readTree(script.data()));
            } catch (JacksonException e) {
                // Said so that nobody can read it.
            }
        }
        // A page is what says least about its article.
        linked.sort(java.util.Comparator.comparing(each -> isA(each, Set.of("WebPage"))));
    }

    private void gather(JsonNode node) {
        if (node.isArray()) {
            node.values().forEach(this::gather);
        } else if (node.isObject()) {
            if (isA(node, ARTICLES)) {
                linked.add(node);
            }
            gather(node.path("@graph"));
            gather(node.path("mainEntity"));
        }
    }

    private static boolean isA(JsonNode node, Set<String> types) {
        JsonNode type = node.path("@type");
        return type.isArray()
                ? type.values().stream().anyMatch(each -> types.contains(each.asString("")))
                : types.contains(type.asString(""));
    }

    Article.Description description() {
        return new Article.Description(
                first(
                        line("title", 500),
                        linked("headline"),
                        meta("og:title"),
                        text("h1"),
                        linked("name"),
                        meta("twitter:title"),
                        text("title")),
                first(
                        line("author", 300),
                        named("author"),
                        meta("author"),
                        meta("article:author"),
                        text("[rel=author]")),
                new Source(
                        first(
                                line("source.name", 300),
                                named("publisher"),
                                meta("og:site_name"),
                                meta("application-name")),
                        first(
                                url -> Typed.url("source.url", url),
                                link("link[rel=canonical]", "href"),
                                meta("og:url"),
                                linked("url"),
                                linkedId())),
                first(
                        PageFacts::date,
                        linked("datePublished"),
                        meta("article:published_time"),
                        meta("date"),
                        meta("DC.date.issued"),
                        link("time[datetime]", "datetime")),
                first(PageFacts::language, linked("inLanguage"), link("html[lang]", "lang")));
    }

    private static UnaryOperator<String> line(String field, int most) {
        return words -> Objects.requireNonNullElse(
                Typed.optionalLine(field, words.strip().replaceAll("\\s+", " "), most), "");
    }

    /** The first of what is said that an article may have. */
    private static @Nullable String first(Function<String, @Nullable String> checked, Stream<?>... said) {
        return Stream.of(said)
                .flatMap(Function.identity())
                .map(each -> allowed(checked, String.valueOf(each)))
                .filter(each -> each != null && !each.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String allowed(Function<String, @Nullable String> checked, String said) {
        try {
            return checked.apply(said);
        } catch (Refusal notAllowed) {
            return null;
        }
    }

    private Stream<String> linked(String property) {
        return linked.stream()
                .map(each -> each.path(property))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    private Stream<String> linkedId() {
        return linked.stream()
                .map(each -> each.path("mainEntityOfPage"))
                .map(each ->
                        each.isString() ? each.stringValue() : each.path("@id").asString(""));
    }

    /** People and desks: a name, an object with one, or several of them. */
    private Stream<String> named(String property) {
        return linked.stream().map(each -> names(each.path(property)));
    }

    private static String names(JsonNode said) {
        if (said.isArray()) {
            return said.values().stream()
                    .map(PageFacts::names)
                    .filter(name -> !name.isBlank())
                    .distinct()
                    .collect(Collectors.joining("، "));
        }
        return said.isString() ? said.stringValue() : said.path("name").asString("");
    }

    /** OpenGraph writes {@code property}, HTML {@code name}, and pages mix them. */
    private Stream<String> meta(String name) {
        return page.select("meta[property='%s'], meta[name='%s']".formatted(name, name)).stream()
                .map(meta -> meta.attr("content"))
                // Facebook wants the address of a profile there.
                .filter(content -> !name.equals("article:author") || !content.startsWith("http"));
    }

    private Stream<String> link(String selector, String attribute) {
        return page.select(selector).stream().map(element -> element.attr(attribute));
    }

    private Stream<String> text(String selector) {
        return page.select(selector).stream().map(Element::text);
    }

    /** As precise as it was said; a time without its offset says no moment, so only its day is kept. */
    private static @Nullable String date(String said) {
        Matcher basic = BASIC_OFFSET.matcher(said.strip());
        String extended = basic.matches() ? basic.group(1) + ":" + basic.group(2) : said.strip();
        String kept = allowed(date -> Typed.date("publishedAt", date), extended);
        Matcher day = DAY.matcher(extended);
        return kept == null && day.matches() && isDay(day.group(1)) ? day.group(1) : kept;
    }

    private static boolean isDay(String day) {
        try {
            return LocalDate.parse(day).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable String language(String said) {
        return said.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*") ? said.replace('_', '-') : null;
    }
}
