package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.publication.Imprint;
import org.tahqiq.review.publication.ImprintService;
import org.tahqiq.review.publication.Masthead;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.Notices;

/** How a corpus signs what it publishes; its curators write it. */
class ImprintForm extends Composite<Div> {

    private final TextField deskName = new TextField(getTranslation("imprint.desk-name"));
    private final TextField baseUrl = new TextField(getTranslation("imprint.base-url"));
    private final TextField licence = new TextField(getTranslation("imprint.licence"));
    private final Map<Verdict.Code, TextField> labels = new EnumMap<>(Verdict.Code.class);
    private final ImprintService imprints;
    private final CorpusId corpus;
    private final Notices notices;
    private SeenVersion seen;

    ImprintForm(CorpusId corpus, boolean mayChange, ImprintService imprints, Notices notices) {
        this.corpus = corpus;
        this.imprints = imprints;
        this.notices = notices;
        Imprint present = imprints.get(corpus);
        this.seen = SeenVersion.of(present.version());
        licence.setHelperText(getTranslation("imprint.licence-help"));
        Div own = new Div(new Paragraph(getTranslation("imprint.labels-note")));
        own.addClassName("form");
        for (Verdict.Code code : Verdict.Code.values()) {
            TextField label = new TextField(getTranslation("verdict." + code));
            labels.put(code, label);
            own.add(label);
        }
        Div form = new Div(deskName, baseUrl, licence, new NativeDetails(getTranslation("imprint.labels"), own));
        form.addClassName("form");
        getContent().addClassNames("card", "imprint");
        getContent()
                .add(
                        new H2(getTranslation("imprint.title")),
                        new Paragraph(getTranslation(mayChange ? "imprint.note" : "imprint.closed")),
                        form);
        show(present.content());
        if (mayChange) {
            Button save = new Button(getTranslation("action.save"), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            save.getElement().setAttribute("data-action", "save-imprint");
            getContent().add(save);
        } else {
            deskName.setReadOnly(true);
            baseUrl.setReadOnly(true);
            licence.setReadOnly(true);
            labels.values().forEach(label -> label.setReadOnly(true));
        }
    }

    private void show(Imprint.Content content) {
        Masthead filled = imprints.masthead(corpus);
        deskName.setValue(text(content.deskName()));
        deskName.setPlaceholder(filled.desk());
        baseUrl.setValue(text(content.baseUrl()));
        baseUrl.setPlaceholder(filled.base());
        licence.setValue(text(content.licence()));
        Map<String, String> own = content.labels() == null ? Map.of() : content.labels();
        labels.forEach((code, label) -> label.setValue(own.getOrDefault(code.name(), "")));
    }

    private void save() {
        FieldErrors errors = new FieldErrors(notices)
                .at("deskName", deskName)
                .at("baseUrl", baseUrl)
                .at("licence", licence);
        labels.forEach((code, label) -> errors.at("labels." + code, label));
        errors.attempt(() -> {
            Map<String, String> own = new TreeMap<>();
            labels.forEach((code, label) -> own.put(code.name(), label.getValue()));
            Imprint kept = imprints.write(
                    corpus,
                    seen,
                    new Imprint.Content(deskName.getValue(), baseUrl.getValue(), licence.getValue(), own));
            seen = SeenVersion.of(kept.version());
            show(kept.content());
            notices.done("imprint.saved");
        });
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
