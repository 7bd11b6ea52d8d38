package org.tahqiq.suggestion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.suggestion.AddedWord;
import org.tahqiq.suggestion.CorpusWord;
import org.tahqiq.suggestion.RuleService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.Notices;

/** The words that a corpus adds to the lists of the rules. */
final class WordsPanel extends Composite<Div> {

    private final CorpusId corpus;
    private final RuleService rules;
    private final Notices notices;
    private final boolean mayChange;
    private final UnorderedList words = new UnorderedList();
    private final Select<AddedWord.Kind> kind = new Select<>();
    private final TextField word = new TextField();
    private final TextField present = new TextField();
    private final TextField plural = new TextField();
    private final Select<AttributionFields.Force> force = new Select<>();

    WordsPanel(CorpusId corpus, RuleService rules, Notices notices, boolean mayChange) {
        this.corpus = corpus;
        this.rules = rules;
        this.notices = notices;
        this.mayChange = mayChange;
        words.addClassName("rule-words");
        getContent().addClassName("card");
        getContent()
                .add(new H2(getTranslation("rules.words")), new Paragraph(getTranslation("rules.words-note")), words);
        if (mayChange) {
            getContent().add(adder());
        }
        show();
    }

    private void show() {
        words.removeAll();
        List<CorpusWord> all = rules.words(corpus);
        words.setVisible(!all.isEmpty());
        all.forEach(each -> words.add(line(each)));
    }

    private ListItem line(CorpusWord added) {
        AddedWord told = AddedWord.of(added.entry());
        String further = told.present() == null ? told.plural() : told.present();
        Span name = new Span(further == null ? told.word() : told.word() + " · " + further);
        name.getElement().setAttribute("dir", "auto");
        Span about = new Span(
                told.force() == null
                        ? getTranslation("word-kind." + told.kind())
                        : getTranslation("word-kind." + told.kind()) + " · "
                                + getTranslation("canvas.force." + told.force()));
        about.addClassName("secondary");
        ListItem line = new ListItem(name, about);
        if (mayChange) {
            Button remove = new Button(
                    getTranslation("action.remove"),
                    click -> notices.attempt(() -> {
                        rules.remove(added.id());
                        notices.undoable("rules.word-removed", () -> again(told), String.valueOf(told.word()));
                        show();
                    }));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("rules.remove-word", String.valueOf(told.word())));
            remove.getElement().setAttribute("data-action", "remove-word");
            line.add(remove);
        }
        return line;
    }

    private void again(AddedWord told) {
        notices.attempt(() -> rules.add(corpus, told));
        show();
    }

    private Div adder() {
        kind.setLabel(getTranslation("rules.word-kind"));
        kind.setItems(AddedWord.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("word-kind." + each));
        kind.addValueChangeListener(change -> fit(change.getValue()));
        word.setLabel(getTranslation("rules.word"));
        present.setLabel(getTranslation("rules.present"));
        plural.setLabel(getTranslation("rules.plural"));
        force.setLabel(getTranslation("rules.force"));
        force.setItems(AttributionFields.Force.values());
        force.setItemLabelGenerator(each -> getTranslation("canvas.force." + each));
        force.setValue(AttributionFields.Force.NEUTRAL);
        kind.setValue(AddedWord.Kind.VERB);
        Button add = new Button(getTranslation("action.add"), click -> notices.attempt(this::add));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.getElement().setAttribute("data-action", "add-word");
        Div adder = new Div(kind, word, present, plural, force, add);
        adder.addClassName("form-row");
        return adder;
    }

    private void fit(AddedWord.Kind chosen) {
        present.setVisible(chosen == AddedWord.Kind.VERB);
        plural.setVisible(chosen.isUnit());
        force.setVisible(chosen.isCue());
    }

    private void add() {
        AddedWord.Kind chosen = kind.getValue();
        rules.add(
                corpus,
                new AddedWord(
                        chosen,
                        word.getValue(),
                        chosen == AddedWord.Kind.VERB ? present.getValue() : null,
                        chosen.isCue() ? force.getValue().name() : null,
                        chosen.isUnit() ? plural.getValue() : null));
        notices.done("rules.word-added", word.getValue());
        word.clear();
        present.clear();
        plural.clear();
        show();
    }
}
