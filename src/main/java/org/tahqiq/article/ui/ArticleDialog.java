package org.tahqiq.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Source;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.Notices;

/** Adds an article by pasting its text, which is stored as it is. */
class ArticleDialog extends Dialog {

    private final TextField title = new TextField(getTranslation("article.title"));
    private final TextArea text = new TextArea(getTranslation("article.text"));
    private final TextField author = new TextField(getTranslation("article.author"));
    private final TextField outlet = new TextField(getTranslation("article.outlet"));
    private final TextField url = new TextField(getTranslation("article.url"));
    private final TextField date = new TextField(getTranslation("article.date"));

    ArticleDialog(ArticleService articles, Notices notices, CorpusId corpus, Consumer<ArticleId> added) {
        setHeaderTitle(getTranslation("article.new"));
        setWidth("44rem");
        text.setMinRows(10);
        text.setMaxRows(16);
        text.getElement().setAttribute("dir", "auto");
        url.getElement().setAttribute("dir", "ltr");
        date.setHelperText(getTranslation("article.date-help"));
        date.getElement().setAttribute("dir", "ltr");
        title.focus();
        Div form = new Div(title, text, outlet, author, url, date);
        form.addClassName("form");
        add(form);
        Button save = new Button(getTranslation("action.add"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> notices.attempt(() -> {
            ArticleService.Added article = articles.add(corpus, text.getValue(), description());
            close();
            article.warnings().forEach(code -> notices.done("warning." + code));
            added.accept(article.article().id());
        }));
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    private Article.Description description() {
        return new Article.Description(
                title.getValue(),
                author.getValue(),
                new Source(outlet.getValue(), url.getValue()),
                date.getValue(),
                null);
    }
}
