package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Date;
import java.util.Objects;
import org.tahqiq.annotation.Assignment;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.annotation.Guidelines;
import org.tahqiq.annotation.GuidelinesService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;

/** The guidelines beside the text, opened and closed by a button and a key; on a phone they come up as a sheet. */
class GuidelinesPanel extends Composite<Aside> {

    /** What it reads from. */
    @org.springframework.stereotype.Component
    record Shelf(GuidelinesService guidelines, AssignmentService assignments, CurrentMember current) {}

    private final CorpusId corpus;
    private final ArticleId article;
    private final Shelf shelf;
    private final Button opener;

    GuidelinesPanel(Article article, Shelf shelf) {
        this.corpus = article.corpus();
        this.article = article.id();
        this.shelf = shelf;
        opener = new Button(getTranslation("guidelines.open"), click -> toggle());
        opener.getElement().setAttribute("data-action", "guidelines");
        opener.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("guidelines-panel");
        getContent().getElement().setAttribute("aria-label", getTranslation("guidelines.title"));
        close();
    }

    /** Opens and closes it. */
    Component opener() {
        return opener;
    }

    final void toggle() {
        if (getContent().isVisible()) {
            close();
        } else {
            open();
        }
    }

    private void close() {
        getContent().setVisible(false);
        getContent().removeAll();
        opener.getElement().setAttribute("aria-expanded", "false");
    }

    private void open() {
        Guidelines guidelines = shelf.guidelines().current(corpus);
        Button close = new Button(getTranslation("guidelines.close"), click -> {
            close();
            opener.focus();
        });
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.getElement().setAttribute("data-action", "close-guidelines");
        Div head = new Div(new H2(getTranslation("guidelines.title")), close);
        head.addClassName("guidelines-head");
        Anchor versions =
                new Anchor(GuidelinesView.address(corpus), getTranslation("guidelines.version", guidelines.number()));
        Div about = new Div(
                versions, new Paragraph(getTranslation("guidelines.as-of", Date.from(guidelines.madeAt()))), pass());
        about.addClassName("secondary");
        getContent().add(head, about, new GuidelinesText(guidelines.text()));
        getContent().setVisible(true);
        opener.getElement().setAttribute("aria-expanded", "true");
    }

    /** By which version the member's own pass is made, if they have one. */
    private Component pass() {
        Paragraph said = new Paragraph();
        shelf.assignments().of(article).stream()
                .filter(pass -> pass.member().equals(shelf.current().id()))
                .map(Assignment::guidelines)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresentOrElse(
                        version -> said.setText(getTranslation("guidelines.pass-by", version)),
                        () -> said.setVisible(false));
        return said;
    }
}
