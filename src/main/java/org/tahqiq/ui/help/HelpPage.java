package org.tahqiq.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tahqiq.ui.HelpTopic;

/**
 * A page of the help, {@code help/LANGUAGE/TOPIC.md}. What stands on a button is not written into it but named by its message,
 * {@code {queue.title}}, so that the help says what the screen says.
 *
 * @param text Markdown, without the title
 */
record HelpPage(String title, String text) {

    private static final Pattern MESSAGE = Pattern.compile("\\{([a-zA-Z][\\w.-]*)}");

    /** @param messages what a message's key stands for */
    static HelpPage of(HelpTopic topic, String language, UnaryOperator<String> messages) {
        String[] parts = source(topic, language).split("\n", 2);
        return new HelpPage(
                title(parts[0]),
                MESSAGE.matcher(parts[1]).replaceAll(key -> Matcher.quoteReplacement(messages.apply(key.group(1)))));
    }

    /** What the contents show of a page; its messages are not looked up for that. */
    static String titleOf(HelpTopic topic, String language) {
        return title(source(topic, language).lines().findFirst().orElseThrow());
    }

    private static String title(String line) {
        return line.substring("# ".length());
    }

    private static String source(HelpTopic topic, String language) {
        String name = "/help/" + language + "/" + topic.code() + ".md";
        try (InputStream in = Objects.requireNonNull(HelpPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
