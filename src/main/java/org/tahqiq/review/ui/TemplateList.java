package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tahqiq.review.DeskTemplate;
import org.tahqiq.review.TemplateService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.Notices;

/** The texts a desk keeps ready; its curators write them. */
class TemplateList extends Composite<Div> {

    private final CorpusId corpus;
    private final boolean mayChange;
    private final TemplateService templates;
    private final Notices notices;

    TemplateList(CorpusId corpus, boolean mayChange, TemplateService templates, Notices notices) {
        this.corpus = corpus;
        this.mayChange = mayChange;
        this.templates = templates;
        this.notices = notices;
        getContent().addClassNames("card", "templates");
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent().add(new H2(getTranslation("template.title")), new Paragraph(getTranslation("template.note")));
        List<DeskTemplate> all = Paging.all(paging -> templates.list(corpus, paging));
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("template.none"));
            none.addClassName("secondary");
            getContent().add(none);
        }
        all.forEach(template -> getContent().add(line(template)));
        if (mayChange) {
            Button add = new Button(getTranslation("template.add"));
            add.getElement().setAttribute("data-action", "add-template");
            add.addClickListener(click -> new TemplateDialog(
                            new DeskTemplate.Content(DeskTemplate.Kind.LETTER.name(), null, null), notices, content -> {
                                templates.make(corpus, content);
                                show();
                            })
                    .open());
            getContent().add(add);
        }
    }

    private Div line(DeskTemplate template) {
        Span name = new Span(template.name());
        name.getElement().setAttribute("dir", "auto");
        Span kind = new Span(getTranslation("template.kind." + template.kind()));
        kind.addClassName("secondary");
        Div line = new Div(name, kind);
        line.addClassName("evidence-row");
        line.getElement().setAttribute("data-template", template.kind().name());
        if (mayChange) {
            SeenVersion seen = SeenVersion.of(template.version());
            Button edit = new Button(
                    getTranslation("action.edit"),
                    click -> new TemplateDialog(template.content(), notices, content -> {
                                templates.change(template.id(), seen, content);
                                show();
                            })
                            .open());
            Button remove = new Button(
                    getTranslation("action.remove"),
                    click -> notices.attempt(() -> {
                        templates.withdraw(template.id(), seen);
                        show();
                        notices.undoable(
                                "template.removed",
                                () -> {
                                    templates.restore(template.id());
                                    show();
                                },
                                template.name());
                    }));
            remove.getElement().setAttribute("data-action", "remove-template");
            List.of(edit, remove).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
            Div tools = new Div(edit, remove);
            tools.addClassName("row-tools");
            line.add(tools);
        }
        return line;
    }
}
