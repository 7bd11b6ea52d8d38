package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.FigureWords;
import org.tahqiq.review.WeighingService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.DraftKeeper;
import org.tahqiq.ui.Facts;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.OutsideLink;

/** The evidence of a claim, and the way to add to it. */
class EvidencePanel extends Composite<Div> {

    private final EvidenceService evidence;
    private final MemberId me;
    private final EvidenceExtras extras;
    private final Notices notices;
    private final Runnable refresh;

    EvidencePanel(
            Claim claim,
            boolean mayCite,
            EvidenceService evidence,
            EvidenceExtras extras,
            MemberId me,
            Notices notices,
            Runnable refresh) {
        this.evidence = evidence;
        this.extras = extras;
        this.me = me;
        this.notices = notices;
        this.refresh = refresh;
        getContent().addClassName("evidence");
        getContent()
                .add(new H3(getTranslation("evidence.title", claim.evidence().size())));
        if (claim.evidence().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("evidence.none"));
            none.addClassName("secondary");
            getContent().add(none);
        }
        WeighingService.Weighing weighing = extras.weighing(claim);
        if (claim.evidence().size() > 1) {
            Paragraph independent = new Paragraph(getTranslation("evidence.independent", weighing.independent()));
            independent.addClassName("secondary");
            getContent().add(independent);
        }
        weighing.evidence().forEach(weighed -> getContent().add(row(claim, weighed, mayCite)));
        if (mayCite) {
            Button add = new Button(getTranslation("evidence.add"));
            add.getElement().setAttribute("data-action", "add-evidence");
            add.addClickListener(click -> new EvidenceDialog(
                            null, drafts(claim.annotation().id().value()), notices, content -> {
                                evidence.add(claim.annotation().id(), content);
                                refresh.run();
                            })
                    .open());
            getContent().add(add);
        }
    }

    /** @param subject the claim for new evidence, else the row that is being changed */
    private DraftKeeper drafts(UUID subject) {
        return new DraftKeeper(me.value(), "evidence", subject);
    }

    private Div row(Claim claim, WeighingService.Weighed weighed, boolean mayChange) {
        Evidence row = weighed.evidence();
        Evidence.Content content = row.content();
        Div shown = new Div();
        shown.addClassName("evidence-row");
        shown.getElement().setAttribute("data-evidence", row.id().value().toString());
        String title = Optional.ofNullable(content.title())
                .or(() -> Optional.ofNullable(content.url()))
                .orElseGet(() -> getTranslation("evidence.untitled"));
        if (content.url() == null) {
            shown.add(new Span(title));
        } else {
            shown.add(new OutsideLink(content.url(), title));
        }
        shown.add(new Facts(
                getTranslation("stance." + content.stance()),
                content.publisher(),
                content.publishedAt(),
                content.sourceType() == null ? null : getTranslation("source-type." + content.sourceType()),
                content.locator()));
        if (row.confidential()) {
            Span confidential = new Span(getTranslation("evidence.confidential"));
            confidential.addClassNames("pill", "tone-unknown");
            shown.add(confidential);
        }
        if (content.excerpt() != null) {
            shown.add(words(content.excerpt()));
        }
        if (content.figure() != null && content.figure().value() != null) {
            Span figure = new Span(FigureWords.of(content.figure()));
            figure.getElement().setAttribute("dir", FigureWords.direction(figure.getText()));
            shown.add(new Paragraph(new Text(getTranslation("public.figure") + " "), figure));
        }
        if (content.note() != null) {
            shown.add(words(getTranslation("evidence.note", content.note())));
        }
        if (content.archivedUrl() != null) {
            shown.add(new OutsideLink(content.archivedUrl(), getTranslation("evidence.field.archived-url")));
        }
        shown.add(extras.of(claim, weighed, mayChange, refresh));
        if (mayChange) {
            shown.add(tools(row));
        }
        return shown;
    }

    private static Paragraph words(String said) {
        Paragraph words = new Paragraph(said);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    /** Where a colleague changed it meanwhile, both versions are shown, and the dialog it was written in may close. */
    private void change(Evidence seen, Evidence.Content content) {
        try {
            evidence.change(seen.id(), SeenVersion.of(seen.version()), content);
            refresh.run();
        } catch (Refusal refusal) {
            if (!(refusal.current() instanceof Evidence stored)) {
                throw refusal;
            }
            new ConflictDialog(stored, content, () -> notices.attempt(() -> change(stored, content)), refresh).open();
        }
    }

    private Div tools(Evidence row) {
        Button edit = new Button(getTranslation("action.edit"));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.getElement().setAttribute("data-action", "edit-evidence");
        edit.addClickListener(click -> new EvidenceDialog(
                        row.content(), drafts(row.id().value()), notices, content -> change(row, content))
                .open());
        Button remove = new Button(getTranslation("action.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.getElement().setAttribute("data-action", "remove-evidence");
        remove.addClickListener(click -> notices.attempt(() -> {
            evidence.withdraw(row.id(), SeenVersion.of(row.version()));
            refresh.run();
            notices.undoable("evidence.removed", () -> {
                evidence.restore(row.id());
                refresh.run();
            });
        }));
        Div tools = new Div(edit, remove);
        tools.addClassName("row-tools");
        return tools;
    }
}
