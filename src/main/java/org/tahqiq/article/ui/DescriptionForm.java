package org.tahqiq.article.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleKind;
import org.tahqiq.article.Source;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.Notices;

/** What is known about an article beside its text, as fields; a refusal stands at the field it is about. */
class DescriptionForm extends Composite<Div> {

    private final TextField title = new TextField(getTranslation("article.title"));
    private final TextField outlet = new TextField(getTranslation("article.outlet"));
    private final TextField author = new TextField(getTranslation("article.author"));
    private final TextField url = new TextField(getTranslation("article.url"));
    private final TextField date = new TextField(getTranslation("article.date"));
    private final FieldErrors errors;
    private @Nullable String language;
    private @Nullable String kind;
    private String guess = "";

    DescriptionForm(Notices notices) {
        title.setRequiredIndicatorVisible(true);
        title.addClassName("wide");
        url.addClassNames("latin", "wide");
        date.addClassName("latin");
        date.setHelperText(getTranslation("article.date-help"));
        getContent().addClassNames("form", "two-columns");
        getContent().add(title, outlet, author, url, date);
        errors = new FieldErrors(notices)
                .at("title", title)
                .at("source.name", outlet)
                .at("author", author)
                .at("source.url", url)
                .at("publishedAt", date);
    }

    /** Refusals of the work are said at these fields. */
    FieldErrors errors() {
        return errors;
    }

    void focus() {
        title.focus();
    }

    void fill(Article.Description present) {
        title.setValue(text(present.title()));
        author.setValue(text(present.author()));
        date.setValue(text(present.publishedAt()));
        Source source = present.source() == null ? Source.NONE : present.source();
        outlet.setValue(text(source.name()));
        url.setValue(text(source.url()));
        language = present.language();
        kind = present.kind();
        if (kind != null && !kind.equals(ArticleKind.ARTICLE.name())) {
            outlet.setLabel(getTranslation("post.platform"));
            author.setLabel(getTranslation("post.account"));
        }
    }

    /** Fills in what was read where the member wrote nothing. */
    void propose(Article.Description read) {
        fill(new Article.Description(
                        said(title), said(author), new Source(said(outlet), said(url)), said(date), language, kind)
                .over(read));
        guess = title.getValue();
    }

    private static @Nullable String said(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue();
    }

    /** Proposes a title, unless the member wrote one: the browser decides, for they may be writing just now. */
    void guessTitle(@Nullable String line) {
        String next = text(line);
        title.getElement().executeJs("""
                if (!this.inputElement.value || this.inputElement.value === $0) {
                  this.value = $1;
                  this.dispatchEvent(new Event('change', { bubbles: true }));
                }
                """, guess, next);
        guess = next;
    }

    String url() {
        return url.getValue().strip();
    }

    void onUrl(Runnable changed) {
        url.setValueChangeMode(ValueChangeMode.ON_BLUR);
        url.addValueChangeListener(change -> changed.run());
    }

    Article.Description description() {
        return new Article.Description(
                title.getValue().strip(),
                author.getValue().strip(),
                new Source(outlet.getValue().strip(), url()),
                date.getValue().strip(),
                language,
                kind);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
