package org.tahqiq.review.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.GateService;
import org.tahqiq.review.TemplateService;
import org.tahqiq.review.publication.ImprintService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** How a corpus is checked: the rules of its gate, which an ADMIN switches; its imprint and the texts its curators keep ready. */
@Route("corpora/:corpus/desk")
@PermitAll
class DeskView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final CorpusService corpora;
    private final GateService gate;
    private final TemplateService templates;
    private final ImprintService imprints;
    private final CurrentMember current;
    private final Notices notices;

    DeskView(
            CorpusService corpora,
            GateService gate,
            TemplateService templates,
            ImprintService imprints,
            CurrentMember current,
            Notices notices) {
        this.corpora = corpora;
        this.gate = gate;
        this.templates = templates;
        this.imprints = imprints;
        this.current = current;
        this.notices = notices;
        addClassNames("page", "desk");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        try {
            UUID id = UUID.fromString(event.getRouteParameters().get("corpus").orElse(""));
            show(corpora.get(new CorpusId(id)));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    private void show(Corpus corpus) {
        removeAll();
        boolean curates = current.holds(corpus.id(), Role.CURATOR);
        Anchor articles = new Anchor("articles?corpus=" + corpus.id().value(), corpus.name());
        articles.getElement().setAttribute("dir", "auto");
        add(
                new ViewHeader(
                        getTranslation("desk.title"),
                        articles,
                        new Anchor(
                                "corpora/%s/claimreviews".formatted(corpus.id().value()),
                                getTranslation("foreign.title"))),
                rules(corpus),
                new ImprintForm(corpus.id(), curates, imprints, notices),
                new TemplateList(corpus.id(), curates, templates, notices));
    }

    private Div rules(Corpus corpus) {
        boolean maySwitch = current.holds(corpus.id(), Role.ADMIN);
        Div rules = new Div(
                new H2(getTranslation("gate.rules")),
                new Paragraph(getTranslation(maySwitch ? "gate.rules-note" : "gate.rules-closed")));
        rules.addClassNames("card", "gate-rules");
        gate.rules(corpus.id()).forEach(held -> {
            Checkbox box = new Checkbox(getTranslation("gate." + held.rule()));
            box.setHelperText(getTranslation("gate.about." + held.rule()));
            box.setValue(held.on());
            box.setReadOnly(!maySwitch);
            box.getElement().setAttribute("data-rule", GateService.code(held.rule()));
            box.addValueChangeListener(change -> notices.attempt(() -> {
                gate.turn(corpus.id(), held::rule, change.getValue());
                notices.done(change.getValue() ? "gate.switched-on" : "gate.switched-off");
            }));
            rules.add(box);
        });
        return rules;
    }
}
