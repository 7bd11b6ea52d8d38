package org.tahqiq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextChangesTest {

    /** Removed words stand in [], added ones in {}; passages are parted by |, lines by /. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "بقيمة 275 مليون دولار، بقيمة 300 مليون دولار، بقيمة [275]{300} مليون دولار",
                "نحو 1,245 طنا، نحو 1,310 طنا، نحو [1,245]{1,310} طنا",
                "نسبة ٣٫٥ الآن، نسبة ٣٫٧ الآن، نسبة [٣٫٥]{٣٫٧} الآن",
                "قال الوزير، قال الوزير أمس، قال الوزير{ أمس}",
                "قال الوزير أمس، قال الوزير، قال الوزير[ أمس]",
                "أ/ب/ج، أ/ب/ج، ''",
                "أول/ثان/ثالث، ثالث/أول/ثان، {ثالث}|[ثالث]",
                "الوزير قال/كلام، الوزيرة قالت/كلام، [الوزير]{الوزيرة} [قال]{قالت}",
            })
    void areShownWordByWord(String line) {
        String[] parts = line.split("، ", -1);
        String shown = TextChanges.between(parts[0].replace('/', '\n'), parts[1].replace('/', '\n')).stream()
                .map(passage -> passage.pieces().stream()
                        .map(piece -> switch (piece.kind()) {
                            case KEPT -> piece.words();
                            case REMOVED -> "[" + piece.words() + "]";
                            case ADDED -> "{" + piece.words() + "}";
                        })
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
        assertThat(shown).isEqualTo(parts[2].replace("''", ""));
    }
}
