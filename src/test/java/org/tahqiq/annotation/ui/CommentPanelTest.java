package org.tahqiq.annotation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentPanelTest {

    /** A dot stands for a space. */
    @ParameterizedTest
    @CsvSource({
        "'', @reviewer.",
        "@, @reviewer.",
        "@rev, @reviewer.",
        "انظر.@, انظر.@reviewer.",
        "انظر, انظر.@reviewer.",
        "@editor., @editor.@reviewer.",
        "@editor, @editor.@reviewer.",
    })
    void completesTheNameThatWasBegun(String written, String shown) {
        assertThat(CommentPanel.called(written.replace('.', ' '), "reviewer")).isEqualTo(shown.replace('.', ' '));
    }
}
