package org.tahqiq.review.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.tahqiq.Api;

/**
 * Ratings as 1,776 real Arabic ClaimReviews have them: the wordings in their counts, each spelled as it might be by another hand.
 * The spelling is varied here by its own rules, not by asking the code that folds it.
 */
final class RealRatings {

    /** A wording of the table; {@code code} is «ask» where a person decides. */
    record Counted(String wording, int count, String code) {}

    private static final String MARKS = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652";
    private static final char TATWEEL = '\u0640';

    private final List<Counted> table;
    private final int all;
    private final Random random;

    RealRatings(long seed) {
        this.random = new Random(seed);
        this.table = Api.resource("ratings/wordings.tsv")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("wording\t"))
                .map(line -> line.split("\t", -1))
                .filter(cells -> !cells[1].isEmpty())
                .map(cells -> new Counted(cells[0], Integer.parseInt(cells[1]), cells[2]))
                .toList();
        this.all = table.stream().mapToInt(Counted::count).sum();
    }

    int wordings() {
        return table.size();
    }

    int counted() {
        return all;
    }

    /** So many wordings, as often as each really is. */
    List<Counted> draw(int many) {
        List<Counted> drawn = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int left = random.nextInt(all);
            int at = 0;
            while (left >= table.get(at).count()) {
                left -= table.get(at).count();
                at++;
            }
            drawn.add(table.get(at));
        }
        return drawn;
    }

    /** The same wording in another spelling. */
    String spelled(String wording) {
        String words =
                Arrays.stream(wording.split(" ")).map(this::word).collect(Collectors.joining(maybe() ? " " : "  "));
        return switch (random.nextInt(6)) {
            case 0 -> "«" + words + "»";
            case 1 -> words + ".";
            case 2 -> " " + words + " !";
            case 3 -> "\u200F" + words;
            default -> words;
        };
    }

    private String word(String word) {
        if (word.chars().allMatch(c -> c < 0x250)) {
            return switch (random.nextInt(3)) {
                case 0 -> word.toUpperCase(java.util.Locale.ROOT);
                case 1 -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
                default -> word;
            };
        }
        String other = word.replaceAll("[\u064B-\u0652\u0640]", "");
        if (other.endsWith("يا") && maybe()) {
            other = other.substring(0, other.length() - 1) + (maybe() ? "\u064Bا" : "ا\u064B");
        }
        if (other.endsWith("ة") && maybe()) {
            other = other.substring(0, other.length() - 1) + "ه";
        }
        if (other.endsWith("ي") && maybe()) {
            other = other.substring(0, other.length() - 1) + "ى";
        }
        if (maybe()) {
            other = other.replaceAll("[أإ]", "ا");
        } else if (other.startsWith("ا") && !other.startsWith("ال")) {
            other = (maybe() ? "أ" : "إ") + other.substring(1);
        }
        if (random.nextInt(4) == 0 && other.length() > 2 && !other.startsWith("ال")) {
            other = "ال" + other;
        }
        return marked(other);
    }

    private String marked(String word) {
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            marked.append(word.charAt(i));
            boolean last = i == word.length() - 1;
            if (random.nextInt(5) == 0) {
                marked.append(MARKS.charAt(3 + random.nextInt(MARKS.length() - 3)));
            }
            if (!last && random.nextInt(8) == 0 && joins(word.charAt(i))) {
                marked.append(TATWEEL);
            }
        }
        return marked.toString();
    }

    private static boolean joins(char letter) {
        return "ادذرزوأإآةىء".indexOf(letter) < 0 && Character.isLetter(letter);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }
}
