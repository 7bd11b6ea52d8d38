package org.tahqiq.suggestion.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.SourceKind;

/**
 * The persons whom a text has named so far, found again by office or by a part of their name. Nobody is compared with all who came
 * before, so that a book takes no longer by the word than a page.
 */
final class KnownNames {

    /** Persons further back than so many others are not known again. */
    private static final int KNOWN = 200;

    private final List<Speaker> all = new ArrayList<>();
    private final Map<String, Integer> lastOfOffice = new HashMap<>();
    /** Where in the list stand those whose name begins or ends with a word. */
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    void add(Speaker speaker) {
        int at = all.size();
        all.add(speaker);
        if (speaker.kind() != SourceKind.NAMED) {
            return;
        }
        if (speaker.office() != null && !speaker.isCalledByOffice()) {
            lastOfOffice.put(speaker.office(), at);
        }
        int space = speaker.name().indexOf(' ');
        if (space >= 0) {
            String given = speaker.name().substring(0, space);
            String family = lastWord(speaker.name());
            byWord.computeIfAbsent(family, any -> new ArrayList<>()).add(at);
            if (!given.equals(family)) {
                byWord.computeIfAbsent(given, any -> new ArrayList<>()).add(at);
            }
        }
    }

    int size() {
        return all.size();
    }

    /** The one who was named so many places back; 1 is the last. */
    Speaker back(int places) {
        return all.get(all.size() - places);
    }

    /** Those who are still known, the last first. */
    List<Speaker> lastFirst() {
        return all.subList(Math.max(0, all.size() - KNOWN), all.size()).reversed();
    }

    /** The last one who is the same as somebody called by his office or family name alone. */
    @Nullable
    Speaker sameAs(Speaker speaker) {
        if (speaker.isCalledByOffice()) {
            Integer at = lastOfOffice.get(speaker.office());
            return at == null || at < all.size() - KNOWN ? null : all.get(at);
        }
        String name = speaker.name();
        String last = lastWord(name);
        // النائب بيرام, المستشار زهران: behind an office or title a given or a family name is enough.
        boolean titled = name.startsWith("ال") && name.indexOf(' ') == name.length() - last.length() - 1;
        return called(titled ? last : name, titled);
    }

    /** The last one whose name ends with a family name. */
    @Nullable
    Speaker ofFamily(String name) {
        return called(name, false);
    }

    private @Nullable Speaker called(String name, boolean orGiven) {
        List<Integer> places = byWord.getOrDefault(lastWord(name), List.of());
        for (int i = places.size() - 1; i >= 0 && places.get(i) >= all.size() - KNOWN; i--) {
            String whole = all.get(places.get(i)).name();
            if (whole.endsWith(" " + name) || (orGiven && whole.startsWith(name + " "))) {
                return all.get(places.get(i));
            }
        }
        return null;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
