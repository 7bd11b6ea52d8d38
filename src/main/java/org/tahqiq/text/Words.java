package org.tahqiq.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text as they are compared, folded, with the places where they stand. */
record Words(List<String> folded, List<TextSpan> places) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\u0640]+");

    static Words of(String text) {
        List<String> folded = new ArrayList<>();
        List<TextSpan> places = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            folded.add(ArabicNormalizer.fold(matcher.group()));
            places.add(new TextSpan(matcher.start(), matcher.end()));
        }
        return new Words(folded, places);
    }

    int size() {
        return folded.size();
    }

    /** Which words two texts have in common, in order: pairs of indices, one list for each text. Dynamic programming, for short texts. */
    static int[][] common(List<String> a, List<String> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] inA = new int[longest[0][0]];
        int[] inB = new int[longest[0][0]];
        for (int i = 0, j = 0, at = 0; at < inA.length; ) {
            if (a.get(i).equals(b.get(j))) {
                inA[at] = i++;
                inB[at++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return new int[][] {inA, inB};
    }
}
