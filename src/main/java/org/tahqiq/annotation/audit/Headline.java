package org.tahqiq.annotation.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tahqiq.annotation.audit.ArticleAudit.Finding;
import org.tahqiq.annotation.audit.ArticleAudit.Measure;
import org.tahqiq.annotation.audit.ArticleAudit.Place;
import org.tahqiq.article.Article;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.ContentWords;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.TextSpan;

/**
 * The statements of a headline beside the text below it. A headline shortens: one is taken to be made in the text when half of its
 * words stand together in a paragraph, and each of its numbers somewhere. Words alone cannot tell more; a person does.
 */
final class Headline {

    private static final double HALF = 0.5;

    /** Fewer words state nothing: «رأي», «أخبار اليوم». */
    private static final int FEWEST_WORDS = 3;

    private Headline() {}

    private record Paragraph(TextSpan span, Set<String> words) {

        long shared(Set<String> statement) {
            return statement.stream().filter(words::contains).count();
        }
    }

    static Finding missing(Article article) {
        List<String> statements = statements(article.title());
        List<Paragraph> paragraphs = paragraphs(article.text());
        Set<String> all = new HashSet<>();
        paragraphs.forEach(paragraph -> all.addAll(paragraph.words()));
        List<Place> missing = new ArrayList<>();
        for (String statement : statements) {
            Set<String> words = ContentWords.of(statement);
            paragraphs.stream()
                    .max(Comparator.comparingLong(paragraph -> paragraph.shared(words)))
                    .filter(nearest -> nearest.shared(words) < words.size() * HALF
                            || !words.stream().filter(Headline::isNumber).allMatch(all::contains))
                    .ifPresent(nearest -> missing.add(new Place(nearest.span(), statement, null)));
        }
        return new Finding(Measure.HEADLINE, statements.size(), missing, List.of());
    }

    /** Its sentences; one that asks states nothing. */
    private static List<String> statements(String title) {
        AnalysedText headline = AnalysedText.of(title);
        return headline.sentences().stream()
                .map(sentence -> headline.span(sentence.from(), sentence.to()))
                .map(span -> title.substring(span.start(), span.end()))
                .filter(words -> !words.endsWith("؟") && !words.endsWith("?"))
                .filter(words -> ContentWords.of(words).size() >= FEWEST_WORDS)
                .toList();
    }

    private static List<Paragraph> paragraphs(PlainText text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.value().split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(new Paragraph(new TextSpan(start, start + line.length()), ContentWords.of(line)));
            }
            start += line.length() + 1;
        }
        return paragraphs;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    }
}
