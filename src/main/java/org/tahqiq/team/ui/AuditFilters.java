package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Paging;
import org.tahqiq.team.AuditSubjects;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.audit.AuditQuestion;
import org.tahqiq.team.audit.AuditService;

/** Narrows the trail: to a subject, a member, a corpus, a kind of action, a day from which on. A choice is an address. */
class AuditFilters extends Composite<Div> {

    static final String SUBJECT = "subject";
    static final String ACTOR = "actor";
    static final String CORPUS = "corpus";
    static final String ACTION = "action";
    static final String SINCE = "since";

    /** What an action begins with. */
    private static final List<String> KINDS = List.of(
            "sign-in",
            "member",
            "roles",
            "token",
            "passkey",
            "corpus",
            "article",
            "annotation",
            "relation",
            "comment",
            "assignment",
            "suggestion",
            "rule",
            "word",
            "claim",
            "evidence",
            "reply",
            "second",
            "template",
            "gate",
            "imprint",
            "webhook");

    private final Map<String, String> asked = new LinkedHashMap<>();

    AuditFilters(AuditService audit, MemberService members, QueryParameters address) {
        for (String name : List.of(SUBJECT, ACTOR, CORPUS, ACTION, SINCE)) {
            address.getSingleParameter(name).ifPresent(text -> asked.put(name, text));
        }
        getContent().addClassName("filters");
        id(SUBJECT).ifPresent(subject -> getContent().add(chip(audit, subject)));
        Map<String, String> corpora = new LinkedHashMap<>();
        audit.corpora().forEach((id, corpus) -> corpora.put(id.toString(), corpus.name()));
        Map<String, String> people = new LinkedHashMap<>();
        Paging.all(members::list)
                .forEach(member -> people.put(member.id().value().toString(), member.displayName()));
        Map<String, String> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind, getTranslation("trail.kind." + kind)));
        getContent()
                .add(
                        choice(ACTOR, "trail.actor", people),
                        choice(ACTION, "trail.action", kinds),
                        choice(CORPUS, "corpus", corpora),
                        since());
    }

    /** What does not read as what it should be leaves nothing out. */
    AuditQuestion question() {
        return new AuditQuestion(
                id(SUBJECT).orElse(null),
                id(ACTOR).map(MemberId::new).orElse(null),
                id(CORPUS).map(CorpusId::new).orElse(null),
                moment(),
                asked.get(ACTION));
    }

    private ComboBox<String> choice(String name, String label, Map<String, String> choices) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setPlaceholder(getTranslation(label));
        choice.setAriaLabel(getTranslation(label));
        choice.setItems(choices.keySet());
        choice.setItemLabelGenerator(each -> choices.getOrDefault(each, each));
        choice.setClearButtonVisible(true);
        choice.setValue(asked.get(name));
        choice.getElement().setAttribute("data-filter", name);
        choice.addValueChangeListener(change -> go(name, change.getValue()));
        return choice;
    }

    /** By the browser's own calendar, which speaks its reader's language. */
    private Div since() {
        Input day = new Input();
        day.setType("date");
        day.setValue(moment() == null ? "" : asked.getOrDefault(SINCE, ""));
        day.getElement().setAttribute("data-filter", SINCE);
        day.addValueChangeListener(change -> go(SINCE, change.getValue()));
        NativeLabel label = new NativeLabel();
        label.add(new Span(getTranslation("trail.since")), day);
        Div field = new Div(label);
        field.addClassName("date-field");
        return field;
    }

    private Button chip(AuditService audit, UUID subject) {
        String name = Optional.ofNullable(audit.named(List.of(subject)).get(subject))
                .map(AuditSubjects.Subject::name)
                .orElse(subject.toString());
        Button chip = new Button(getTranslation("trail.about", name), click -> go(SUBJECT, null));
        chip.setIconAfterText(true);
        chip.setIcon(new Span("✕"));
        chip.setAriaLabel(getTranslation("trail.about-all", name));
        chip.addClassName("trail-subject");
        chip.getElement().setAttribute("data-filter", SUBJECT).setAttribute("dir", "auto");
        return chip;
    }

    private void go(String name, @Nullable String value) {
        Map<String, String> next = new LinkedHashMap<>(asked);
        next.remove(name);
        if (value != null && !value.isEmpty()) {
            next.put(name, value);
        }
        UI.getCurrent().navigate("audit", QueryParameters.simple(next));
    }

    private Optional<UUID> id(String name) {
        try {
            return Optional.ofNullable(asked.get(name)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private @Nullable Instant moment() {
        try {
            String day = asked.get(SINCE);
            return day == null
                    ? null
                    : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
