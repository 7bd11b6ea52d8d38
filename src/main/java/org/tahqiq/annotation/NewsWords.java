package org.tahqiq.annotation;

import java.util.UUID;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.store.Outbox;

/** News as they travel from node to node. */
final class NewsWords {

    private NewsWords() {}

    static String of(News news) {
        return switch (news) {
            case News.OfSpan(var span) -> "span " + span.value();
            case News.OfLink(var link) -> "link " + link.value();
            case News.OfBadge(var span) -> "badge " + span.value();
            case News.OfComments(var span) -> "comments " + span.value();
            case News.OfSuggestions() -> "suggestions";
            case News.OfReaders() -> "readers";
            case News.OfEverything() -> Outbox.ALL;
        };
    }

    /** What a newer version of the program says is not understood here, and everything is read again instead. */
    static News read(String words) {
        int space = words.indexOf(' ');
        String kind = space < 0 ? words : words.substring(0, space);
        return switch (kind) {
            case "span" -> new News.OfSpan(new AnnotationId(UUID.fromString(words.substring(space + 1))));
            case "link" -> new News.OfLink(new RelationId(UUID.fromString(words.substring(space + 1))));
            case "badge" -> new News.OfBadge(new AnnotationId(UUID.fromString(words.substring(space + 1))));
            case "comments" -> new News.OfComments(new AnnotationId(UUID.fromString(words.substring(space + 1))));
            case "suggestions" -> new News.OfSuggestions();
            case "readers" -> new News.OfReaders();
            default -> new News.OfEverything();
        };
    }
}
