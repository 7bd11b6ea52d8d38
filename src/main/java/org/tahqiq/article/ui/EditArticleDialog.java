package org.tahqiq.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Source;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.HeldOpen;
import org.tahqiq.ui.Notices;

/** Changes what is known about an article; when somebody else did meanwhile, both versions are shown and neither is lost. */
class EditArticleDialog extends Dialog {

    private final ArticleService articles;
    private final ArticleId id;
    private final DescriptionForm form;
    private final Notices notices;
    private final Runnable changed;
    private final Div conflict = new Div();
    private long seen;

    EditArticleDialog(ArticleService articles, ArticleId id, Notices notices, Runnable changed) {
        this.articles = articles;
        this.id = id;
        this.notices = notices;
        this.changed = changed;
        form = new DescriptionForm(notices);
        setHeaderTitle(getTranslation("article.edit"));
        setWidth("44rem");
        Article present = articles.get(id);
        seen = present.version();
        form.fill(present.description());
        add(conflict, form);
        HeldOpen.onceTyped(this, form);
        Button save =
                new Button(getTranslation("action.save"), click -> form.errors().attempt(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.getElement().setAttribute("data-action", "save-article");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
        form.focus();
    }

    private void save() {
        try {
            articles.describe(id, SeenVersion.of(seen), form.description());
        } catch (Refusal refusal) {
            if (refusal.current() instanceof Article stored) {
                show(stored);
                return;
            }
            throw refusal;
        }
        close();
        notices.done("article.changed");
        changed.run();
    }

    /** What was typed stays in the fields; what is stored stands above them, to be taken instead. */
    private void show(Article stored) {
        conflict.removeAll();
        conflict.addClassName("conflict");
        conflict.getElement().setAttribute("data-conflict", "article").setAttribute("role", "alert");
        Button take = new Button(getTranslation("conflict.take-theirs"), click -> {
            form.fill(stored.description());
            conflict.removeAll();
            conflict.removeClassName("conflict");
        });
        take.getElement().setAttribute("data-action", "take-theirs");
        conflict.add(
                new H3(getTranslation("conflict.article-title")),
                new Paragraph(getTranslation("conflict.article-note")),
                version(stored.description()),
                take);
        seen = stored.version();
    }

    private Div version(Article.Description stored) {
        Source source = stored.source() == null ? Source.NONE : stored.source();
        Div version = new Div(new H3(getTranslation("conflict.theirs")));
        Stream.of(stored.title(), source.name(), stored.author(), source.url(), stored.publishedAt())
                .filter(EditArticleDialog::isThere)
                .forEach(words -> {
                    Paragraph line = new Paragraph(words);
                    line.getElement().setAttribute("dir", "auto");
                    version.add(line);
                });
        return version;
    }

    private static boolean isThere(@Nullable String words) {
        return words != null && !words.isBlank();
    }
}
