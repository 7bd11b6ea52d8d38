package org.tahqiq.article.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleKind;
import org.tahqiq.article.Source;
import org.tahqiq.text.Typed;
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
    /** What was filled in for the member, or is about to be. */
    private final Map<TextField, String> proposed = new HashMap<>();

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

    /** Fills in what was read where the member wrote nothing; what another reading had filled in, and nobody changed, gives way. */
    void propose(Article.Description read) {
        List<TextField> unsaid = Stream.of(title, author, outlet, url, date)
                .filter(field -> said(field) == null)
                .toList();
        fill(new Article.Description(
                        said(title), said(author), new Source(said(outlet), said(url)), said(date), language, kind)
                .over(read));
        if (unsaid.contains(date)) {
            // The minute is nothing a reader asks for, and a member could not check it.
            date.setValue(Typed.day(date.getValue()));
        }
        unsaid.forEach(field -> proposed.put(field, field.getValue()));
    }

    private @Nullable String said(TextField field) {
        String value = field.getValue();
        return value.isBlank() || value.equals(proposed.get(field)) ? null : value;
    }

    /** Proposes a title, unless the member wrote one: the browser decides, for they may be writing just now. */
    void guessTitle(@Nullable String line) {
        String next = text(line);
        title.getElement().executeJs("""
                if (!this.inputElement.value || this.inputElement.value === $0) {
                  this.value = $1;
                  this.dispatchEvent(new Event('change', { bubbles: true }));
                }
                """, guess(), next);
        proposed.put(title, next);
    }

    private String guess() {
        return proposed.getOrDefault(title, "");
    }

    String url() {
        return url.getValue().strip();
    }

    void onUrl(Runnable changed) {
        url.setValueChangeMode(ValueChangeMode.ON_BLUR);
        url.addValueChangeListener(change -> changed.run());
    }

    Article.Description description() {
        // A title that was guessed with the very press of the button is not in its field yet.
        String named = title.getValue().isBlank() ? guess() : title.getValue();
        return new Article.Description(
                named.strip(),
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
