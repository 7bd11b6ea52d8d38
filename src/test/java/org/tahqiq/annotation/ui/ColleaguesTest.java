package org.tahqiq.annotation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.annotation.CommentService.Colleague;

class ColleaguesTest {

    private static final Colleague REVIEWER = new Colleague("reviewer", "سلمى المدققة");
    private static final List<Colleague> ALL =
            List.of(new Colleague("editor", "كريم"), new Colleague("reader", "ريم"), REVIEWER);

    /** A dot stands for a space. */
    @ParameterizedTest
    @CsvSource({
        "'', @reviewer.",
        "@, @reviewer.",
        "@rev, @reviewer.",
        "@REV, @reviewer.",
        "@سلم, @reviewer.",
        "انظر.@, انظر.@reviewer.",
        "انظر, انظر.@reviewer.",
        "@editor., @editor.@reviewer.",
        "@editor, @editor.@reviewer.",
        "@rev.وغيره, @rev.وغيره.@reviewer.",
    })
    void completesTheNameThatWasBegun(String written, String shown) {
        assertThat(Colleagues.called(written.replace('.', ' '), REVIEWER)).isEqualTo(shown.replace('.', ' '));
    }

    @ParameterizedTest
    @CsvSource({
        "'', editor reader reviewer",
        "انظر, editor reader reviewer",
        "انظر @re, reader reviewer",
        "@Rev, reviewer",
        "@ري, reader",
        "'@reader ', editor reader reviewer",
        "@nobody, ''",
    })
    void offersThoseWhoseNameBeginsAsWritten(String written, String offered) {
        assertThat(Colleagues.fitting(ALL, written).map(Colleague::name).collect(Collectors.joining(" ")))
                .isEqualTo(offered);
    }
}
