package org.tahqiq.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    /** A sign for which there were none kept the screen that compares readings from opening. */
    @ParameterizedTest
    @CsvSource({
        "comparator,~",
        "comparator,>",
        "comparator,>=",
        "comparator,<",
        "comparator,<=",
        "kind,VAGUE",
        "force,DENY"
    })
    void everyCodeHasWords(String field, String code) {
        String key = Fields.wordsKey(field, code).orElseThrow();
        for (String language : new String[] {"ar", "en"}) {
            assertThat(ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of(language))
                            .getString(key))
                    .isNotBlank();
        }
        assertThat(Fields.wordsKey("unit", "كيلومتر")).isEmpty();
    }
}
