package org.tahqiq.suggestion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tahqiq.annotation.Tag;
import org.tahqiq.suggestion.RuleService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Translations;

/** A line for each rule: what it finds, what became of its suggestions, whether it is on. */
final class RuleLines extends Composite<Div> {

    private final CorpusId corpus;
    private final RuleService rules;
    private final Notices notices;
    private final boolean mayChange;
    private final Map<String, Span> waiting = new HashMap<>();

    RuleLines(CorpusId corpus, RuleService rules, Notices notices, Translations translations, boolean mayChange) {
        this.corpus = corpus;
        this.rules = rules;
        this.notices = notices;
        this.mayChange = mayChange;
        getContent().addClassName("rules");
        Map<String, RuleService.Standing> standings = rules.standings(corpus);
        Map<String, String> finds = new TreeMap<>(translations.below("suggestion.rule.", getLocale()));
        for (Tag tag : Tag.values()) {
            String prefix = tag.name().toLowerCase(Locale.ROOT);
            UnorderedList lines = new UnorderedList();
            lines.addClassName("rule-lines");
            finds.forEach((rule, what) -> {
                if (rule.startsWith(prefix + ".")) {
                    lines.add(line(rule, what, standings.getOrDefault(rule, RuleService.Standing.NEW)));
                }
            });
            getContent().add(new H2(getTranslation("canvas." + prefix)), lines);
        }
    }

    /** Says beside each rule how many of its suggestions wait in the whole corpus. */
    void showWaiting(Map<String, Long> counted) {
        waiting.forEach((rule, span) -> span.setText(getTranslation("rules.waiting", counted.getOrDefault(rule, 0L))));
    }

    private ListItem line(String rule, String what, RuleService.Standing standing) {
        Span finds = new Span(what);
        finds.addClassName("rule-finds");
        Span code = new Span(rule);
        code.addClassName("rule-code");
        code.getElement().setAttribute("dir", "ltr");
        Span record = new Span(
                standing.precision() == null
                        ? getTranslation("rules.undecided")
                        : getTranslation(
                                "rules.record", standing.accepted(), standing.dismissed(), standing.precision()));
        record.addClassName("secondary");
        Span waits = new Span();
        waits.addClassName("rule-waits");
        waiting.put(rule, waits);
        Checkbox on = new Checkbox(getTranslation("rules.on"), !standing.silent());
        on.setAriaLabel(getTranslation("rules.on-named", what));
        on.setReadOnly(!mayChange);
        on.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                notices.attempt(() -> turn(rule, what, change.getValue()));
            }
        });
        ListItem line = new ListItem(new Div(finds, code), new Div(record, waits), on);
        line.getElement().setAttribute("data-rule", rule);
        return line;
    }

    private void turn(String rule, String what, boolean on) {
        if (on) {
            rules.hear(corpus, rule);
        } else {
            rules.silence(corpus, rule);
        }
        notices.done(on ? "rules.turned-on" : "rules.turned-off", what);
    }
}
