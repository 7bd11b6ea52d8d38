package org.tahqiq.article.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleKind;
import org.tahqiq.article.ScreenshotService;
import org.tahqiq.article.ScreenshotService.Picture;
import org.tahqiq.article.Source;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.FileDrop;
import org.tahqiq.ui.Notices;

/** A post, a video or a voice note: its words or its transcript, where and by whom it was published, and a picture of it. */
class PostForm extends Composite<Div> {

    /** Where most of what is passed on in Arabic is passed on; others can be typed. */
    private static final List<String> PLATFORMS =
            List.of("facebook", "x", "tiktok", "youtube", "instagram", "whatsapp", "telegram");

    private final RadioButtonGroup<ArticleKind> kind = new RadioButtonGroup<>(getTranslation("post.kind"));
    private final TextArea text = new TextArea(getTranslation("post.text"));
    private final ComboBox<String> platform = new ComboBox<>(getTranslation("post.platform"));
    private final TextField account = new TextField(getTranslation("post.account"));
    private final TextField url = new TextField(getTranslation("article.url"));
    private final TextField date = new TextField(getTranslation("article.date"));
    private final Div screenshot = new Div();
    private final Notices notices;
    private final FieldErrors errors;
    private @Nullable Picture picture;

    /** @param changed its words or its link are others now */
    PostForm(Notices notices, Runnable changed) {
        this.notices = notices;
        kind.setItems(Stream.of(ArticleKind.values())
                .filter(each -> each != ArticleKind.ARTICLE)
                .toList());
        kind.setItemLabelGenerator(each -> getTranslation("article.kind." + each));
        kind.setValue(ArticleKind.POST);
        kind.addClassName("wide");
        text.setRequiredIndicatorVisible(true);
        text.setMinRows(5);
        text.setMaxRows(12);
        text.addClassNames("auto-direction", "wide");
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.addValueChangeListener(change -> changed.run());
        platform.setItems(PLATFORMS.stream()
                .map(name -> getTranslation("post.platform." + name))
                .toList());
        platform.setAllowCustomValue(true);
        platform.addCustomValueSetListener(typed -> platform.setValue(typed.getDetail()));
        account.addClassName("auto-direction");
        url.addClassNames("latin", "wide");
        url.setValueChangeMode(ValueChangeMode.ON_BLUR);
        url.addValueChangeListener(change -> changed.run());
        date.addClassName("latin");
        date.setHelperText(getTranslation("article.date-help"));
        screenshot.addClassNames("wide", "screenshot-field");
        offer();
        getContent().addClassNames("form", "two-columns", "post-form");
        getContent().add(kind, text, platform, account, url, date, screenshot);
        errors = new FieldErrors(notices)
                .at("text", text)
                .at("title", text)
                .at("source.name", platform)
                .at("author", account)
                .at("source.url", url)
                .at("publishedAt", date);
    }

    FieldErrors errors() {
        return errors;
    }

    String text() {
        return text.getValue();
    }

    String url() {
        return url.getValue().strip();
    }

    @Nullable
    Picture picture() {
        return picture;
    }

    Article.Description description() {
        return new Article.Description(
                null,
                account.getValue().strip(),
                new Source(Objects.requireNonNullElse(platform.getValue(), "").strip(), url()),
                date.getValue().strip(),
                null,
                kind.getValue().name());
    }

    private void offer() {
        screenshot.removeAll();
        screenshot.add(FileDrop.ofBytes(ScreenshotService.MOST_BYTES, notices, this::take)
                .labelled(
                        getTranslation("post.screenshot-drop"), new Button(getTranslation("post.screenshot-choose"))));
    }

    /** What is no picture is said at once, and nothing else in the form is lost by it. */
    private void take(String name, byte[] bytes) {
        notices.attempt(() -> {
            picture = new Picture(name, bytes);
            Span taken = new Span(getTranslation("post.screenshot-taken", name));
            taken.getElement().setAttribute("role", "status").setAttribute("data-screenshot", name);
            Button remove = new Button(getTranslation("post.screenshot-remove"), click -> {
                picture = null;
                offer();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            screenshot.removeAll();
            screenshot.add(taken, remove);
        });
    }
}
