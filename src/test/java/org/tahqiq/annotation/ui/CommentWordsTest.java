package org.tahqiq.annotation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentWordsTest {

    @Test
    void whatIsInLatinLettersHasADirectionOfItsOwn() {
        CommentWords words = new CommentWords("@curator، انظر (https://bank.example/تقرير?y=2022).");
        assertThat(words.getElement().getAttribute("dir")).isEqualTo("auto");
        assertThat(apart(words, "span")).isEqualTo("@curator");
        assertThat(apart(words, "a")).isEqualTo("https://bank.example/تقرير?y=2022");
        assertThat(words.getElement().getChildren().filter(each -> each.hasAttribute("dir")))
                .hasSize(2);
        assertThat(words.getElement().getTextRecursively())
                .isEqualTo("@curator، انظر (https://bank.example/تقرير?y=2022).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "https://bank.example@evil.example/", "ftp://bank.example", "https://"})
    void nothingElseIsALink(String words) {
        assertThat(apart(new CommentWords(words), "a")).isEmpty();
    }

    private static String apart(CommentWords words, String tag) {
        return words.getElement()
                .getChildren()
                .filter(each -> !each.isTextNode() && each.getTag().equals(tag))
                .map(Element::getTextRecursively)
                .findFirst()
                .orElse("");
    }
}
