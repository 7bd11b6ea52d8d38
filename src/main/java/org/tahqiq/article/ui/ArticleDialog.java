package org.tahqiq.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Draft;
import org.tahqiq.article.ImportService;
import org.tahqiq.article.LibraryService;
import org.tahqiq.article.ScreenshotService;
import org.tahqiq.article.TextFile;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.HeldOpen;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Question;

/**
 * Adds an article by pasting its text, or as it was read from a link or a file, or a post by its {@link PostForm}. What is odd about a
 * text is said. Whatever was typed stays when the other is looked at.
 */
class ArticleDialog extends Dialog {

    private final ArticleService articles;
    private final ImportService imports;
    private final ScreenshotService screenshots;
    private final LibraryService library;
    private final Notices notices;
    private final CorpusId corpus;
    /** Not tabs: theirs put an element into their list that is none, for which screen readers stop. */
    private final RadioButtonGroup<Boolean> posted = new RadioButtonGroup<>();

    private final PostForm post;
    private final TextArea text = new TextArea(getTranslation("article.text"));
    private final DescriptionForm form;
    private final Div advice = new Div();

    /** Where the text was read from. */
    private @Nullable Draft draft;

    ArticleDialog(
            ArticleService articles,
            ImportService imports,
            ScreenshotService screenshots,
            LibraryService library,
            Notices notices,
            CorpusId corpus,
            ArticleImportPanel many,
            Consumer<ArticleId> added) {
        this.articles = articles;
        this.imports = imports;
        this.screenshots = screenshots;
        this.library = library;
        this.notices = notices;
        this.corpus = corpus;
        form = new DescriptionForm(notices);
        post = new PostForm(notices, this::advise);
        form.errors().at("text", text);
        setHeaderTitle(getTranslation("article.new"));
        setWidth("48rem");
        // What is said while a text is typed must not move the button that is about to be pressed.
        setHeight("52rem");
        setCloseOnOutsideClick(false);
        text.setMinRows(8);
        text.setMaxRows(14);
        text.addClassName("auto-direction");
        text.setHelperText(getTranslation("article.text-help"));
        // Not as it is typed: a delayed value would miss the press of the button that follows at once.
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                draft = draft == null || change.getValue().isBlank() ? null : draft.mended(change.getValue());
                look();
            }
        });
        text.focus();
        form.onUrl(this::advise);
        advice.addClassName("advice");
        advice.getElement().setAttribute("role", "status");
        Div all = new Div(new ReadingPanel(imports, notices, corpus, this::take, many), text, form);
        all.addClassName("form");
        HeldOpen.onceTyped(this, all);
        HeldOpen.onceTyped(this, post);
        post.setVisible(false);
        posted.setItems(false, true);
        posted.setItemLabelGenerator(post -> getTranslation(post ? "post.tab" : "article.tab"));
        posted.setAriaLabel(getTranslation("article.new"));
        posted.addClassName("form-choice");
        posted.setValue(false);
        posted.addValueChangeListener(change -> {
            all.setVisible(!isPost());
            post.setVisible(isPost());
            advise();
        });
        add(posted, advice, all, post);
        Button save = new Button(
                getTranslation("action.add"),
                click -> (isPost() ? post.errors() : form.errors()).attempt(() -> save(added)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.getElement().setAttribute("data-action", "add-article");
        Button cancel = new Button(getTranslation("action.cancel"), click -> leave());
        cancel.getElement().setAttribute("data-action", "leave-article");
        getFooter().add(cancel, save);
    }

    /** A text that was typed is not thrown away by one press. */
    private void leave() {
        String typed = isPost() ? post.text() : text.getValue();
        if (typed.isBlank()) {
            close();
        } else {
            new Question(
                            getTranslation("article.leave"),
                            TextFile.firstLine(typed),
                            getTranslation("article.leave-note"),
                            this::close)
                    .or(getTranslation("article.keep-editing"))
                    .open();
        }
    }

    private void save(Consumer<ArticleId> added) {
        ArticleService.Added article;
        if (isPost()) {
            article = screenshots.add(corpus, post.text(), post.description(), post.picture());
        } else if (draft == null) {
            article = articles.add(corpus, text.getValue(), form.description());
        } else {
            article = imports.add(corpus, draft, form.description());
        }
        close();
        added.accept(article.article().id());
    }

    private boolean isPost() {
        return posted.getValue();
    }

    private void take(Draft read) {
        draft = read;
        text.setValue(read.text());
        form.propose(read.about());
        advise();
    }

    /** What the text tells by itself. */
    private void look() {
        form.guessTitle(TextFile.firstLine(text.getValue()));
        advise();
    }

    /** Warns of what is there already, before it is added a second time. */
    private void advise() {
        advice.removeAll();
        String body = isPost() ? post.text() : draft == null ? text.getValue() : draft.text();
        for (LibraryService.Known known : library.known(corpus, body, isPost() ? post.url() : form.url())) {
            Anchor link = new Anchor("articles/" + known.id().value(), known.title(), AnchorTarget.BLANK);
            link.getElement().setAttribute("dir", "auto");
            Paragraph warning = new Paragraph(
                    new Span(getTranslation(known.sameText() ? "warning.text-known" : "warning.url-known") + " "),
                    link);
            warning.getElement().setAttribute("data-known", known.id().value().toString());
            advice.add(warning);
        }
        oddities(body).forEach(code -> advice.add(new Paragraph(getTranslation("warning." + code))));
    }

    private static List<String> oddities(String body) {
        try {
            return body.isEmpty() ? List.of() : new PlainText(body).oddities();
        } catch (Refusal unstorable) {
            return List.of(); // saving says why
        }
    }
}
