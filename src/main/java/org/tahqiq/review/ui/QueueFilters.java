package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;

/** The filters of the queue in a line. */
class QueueFilters extends Composite<Div> {

    private final QueueFilter filter;
    private final Consumer<QueueFilter> apply;

    /**
     * @param assignees display names by id
     * @param corpora names by id
     */
    QueueFilters(
            QueueFilter filter,
            Map<String, String> assignees,
            Map<String, String> corpora,
            Consumer<QueueFilter> apply) {
        this.filter = filter;
        this.apply = apply;
        getContent().addClassName("queue-filters");
        Map<String, String> states = choices("queue.state.open");
        states.put(QueueFilter.ALL, getTranslation("queue.state.all"));
        Arrays.stream(WorkState.values()).forEach(state -> states.put(state.name(), getTranslation("state." + state)));
        Map<String, String> people = choices("queue.assignee.any");
        people.put(QueueFilter.ME, getTranslation("queue.me"));
        people.put(QueueFilter.NOBODY, getTranslation("queue.assignee.nobody"));
        people.putAll(assignees);
        Map<String, String> verdicts = choices("queue.verdict.any");
        Arrays.stream(Verdict.Code.values())
                .forEach(code -> verdicts.put(code.name(), getTranslation("verdict." + code)));
        getContent()
                .add(
                        choice(QueueFilter.STATE, "queue.state", states),
                        choice(QueueFilter.ASSIGNEE, "queue.assignee", people));
        if (corpora.size() > 1) {
            Map<String, String> all = choices("queue.corpus.any");
            all.putAll(corpora);
            getContent().add(choice(QueueFilter.CORPUS, "corpus", all));
        }
        getContent().add(choice(QueueFilter.VERDICT, "queue.verdict", verdicts), words());
        facet(QueueFilter.LATE, getTranslation("queue.only-late"));
        facet(QueueFilter.OUTLET, getTranslation("queue.outlet", named(QueueFilter.OUTLET)));
        facet(QueueFilter.TOPIC, getTranslation("queue.topic", named(QueueFilter.TOPIC)));
        facet(
                QueueFilter.JUDGED,
                QueueFilter.month(filter.word(QueueFilter.JUDGED)).isPresent()
                        ? getTranslation("queue.judged-in", filter.word(QueueFilter.JUDGED))
                        : getTranslation("queue.judged-ever"));
    }

    private String named(String facet) {
        String word = filter.word(facet);
        return word.equals(QueueFilter.NONE) ? getTranslation("dashboard.none") : word;
    }

    /** What a number of the dashboard narrowed the queue to: nothing to choose here, only to take back. */
    private void facet(String name, String words) {
        if (!filter.word(name).isEmpty()) {
            Button chip = new Button(words, click -> apply.accept(filter.with(name, "")));
            chip.setIconAfterText(true);
            chip.setIcon(new Span("✕"));
            chip.setAriaLabel(getTranslation("queue.take-back", words));
            chip.getElement().setAttribute("data-filter", name).setAttribute("dir", "auto");
            getContent().add(chip);
        }
    }

    private Map<String, String> choices(String none) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", getTranslation(none));
        return choices;
    }

    private Select<String> choice(String name, String label, Map<String, String> choices) {
        String chosen = filter.word(name);
        Select<String> choice = new Select<>();
        choice.addClassName("chip");
        choice.getElement().setAttribute("data-filter", name);
        choice.setAriaLabel(getTranslation(label));
        choice.setPrefixComponent(new Span(getTranslation("queue.filter-label", getTranslation(label))));
        choice.setItems(choices.keySet());
        choice.setItemLabelGenerator(each -> choices.getOrDefault(each, ""));
        choice.setValue(choices.containsKey(chosen) ? chosen : "");
        choice.addValueChangeListener(change -> apply.accept(filter.with(name, change.getValue())));
        return choice;
    }

    private TextField words() {
        TextField words = new TextField();
        words.getElement().setAttribute("data-filter", "words").setAttribute("dir", "auto");
        words.setAriaLabel(getTranslation("queue.words"));
        words.setPlaceholder(getTranslation("queue.words"));
        words.setClearButtonVisible(true);
        words.setValue(filter.word(QueueFilter.WORDS));
        words.addValueChangeListener(change -> apply.accept(filter.with(QueueFilter.WORDS, change.getValue())));
        return words;
    }
}
