package org.tahqiq.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tahqiq.text.Refusal;

/** What a template leaves open; written in braces, in either language: {@code {الادعاء}} or {@code {claim}}. */
public enum Placeholder {
    CLAIM("claim", "الادعاء"),
    QUOTE("quote", "الاقتباس"),
    CLAIMANT("claimant", "القائل"),
    ARTICLE("article", "المقال"),
    OUTLET("outlet", "الجهة"),
    DESK("desk", "المدونة"),
    MEMBER("member", "العضو"),
    DEADLINE("deadline", "الموعد");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{1,40})}");

    private final String english;
    private final String arabic;

    Placeholder(String english, String arabic) {
        this.english = english;
        this.arabic = arabic;
    }

    /** As it is written in a template in Arabic. */
    public String arabic() {
        return "{" + arabic + "}";
    }

    /** As it is written in a template in English. */
    public String english() {
        return "{" + english + "}";
    }

    private static Optional<Placeholder> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.arabic.equals(name.strip()) || each.english.equals(name.strip()))
                .findFirst();
    }

    /** What a text still has in braces, as it stands there, once each. */
    public static List<String> openIn(String text) {
        return BRACES.matcher(text)
                .results()
                .filter(found -> named(found.group(1)).isPresent())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    static void refuseUnknown(String body) {
        Matcher found = BRACES.matcher(body);
        while (found.find()) {
            if (named(found.group(1)).isEmpty()) {
                throw Refusal.invalid("placeholder-unknown", found.group(1)).at("body");
            }
        }
    }

    /** The text with all that is known put in; what is not known keeps its braces, to be seen and filled by hand. */
    static String fill(String body, Map<Placeholder, String> known) {
        return BRACES.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(named(found.group(1))
                        .map(known::get)
                        .filter(words -> !words.isBlank())
                        .orElse(found.group())));
    }
}
