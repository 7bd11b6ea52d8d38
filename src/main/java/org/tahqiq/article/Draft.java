package org.tahqiq.article;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read, before it is one: to be looked over, and described better, first.
 *
 * @param changes what was done to the text beside reading it, as codes of {@code warning.<code>}
 * @param about what the file itself tells
 * @param original where it was read from
 */
public record Draft(String text, List<String> changes, Article.Description about, Handed original) {

    /**
     * The bytes an article was read from.
     *
     * @param charset they were read in, where they are text
     * @param address they were fetched from
     */
    public record Handed(
            String name,
            String mediaType,
            byte[] bytes,
            @Nullable String charset,
            @Nullable String address) {}

    /** With another text, where somebody mended what was read; that is told. */
    public Draft mended(String by) {
        return by.equals(text)
                ? this
                : new Draft(
                        by,
                        Stream.concat(changes.stream(), Stream.of("edited-by-hand"))
                                .distinct()
                                .toList(),
                        about,
                        original);
    }

    /** Of a file that tells nothing but its text: the first line is the title. */
    public static Draft untold(String text, List<String> changes, Handed original) {
        return new Draft(
                text, changes, new Article.Description(TextFile.firstLine(text), null, null, null, null), original);
    }
}
