package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.LabelNames;
import org.tahqiq.annotation.Revision;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.MemberService;
import org.tahqiq.text.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changed a span, when, and what, in words; the latest first. */
final class HistoryPanel {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Annotation span;
    private final Function<ArticleId, PlainText> texts;
    private final AnnotationService annotations;
    private final MemberService members;
    private final LabelNames labels;
    private final boolean withTrail;
    private final OrderedList list = new OrderedList();

    /**
     * @param texts of the article and of its older versions, from which the span may have come
     * @param withTrail whether its reader may see the audit trail, which has the claim's moves and verdicts, too
     */
    HistoryPanel(
            Annotation span,
            Function<ArticleId, PlainText> texts,
            AnnotationService annotations,
            MemberService members,
            LabelNames labels,
            boolean withTrail) {
        this.span = span;
        this.withTrail = withTrail;
        this.texts = texts;
        this.annotations = annotations;
        this.members = members;
        this.labels = labels;
    }

    LiveSection live(ArticleFeed feed) {
        LiveSection section =
                new LiveSection(feed, span.article(), news -> news.equals(new News.OfSpan(span.id())), this::refresh);
        section.getContent().addClassName("history-panel");
        section.getContent().setAriaLabel(section.getTranslation("panel.history"));
        list.addClassName("history");
        section.getContent().add(list);
        if (withTrail) {
            Anchor trail = new Anchor("audit?subject=" + span.id().value(), say("history.trail"));
            trail.getElement().setAttribute("data-action", "trail");
            section.getContent().add(trail);
        }
        refresh();
        return section;
    }

    private void refresh() {
        List<Revision> all = annotations.history(span.id());
        Map<UUID, String> names = members.displayNames(Stream.concat(
                        Stream.of(span.origin().id()),
                        all.stream().map(revision -> revision.member().value()))
                .toList());
        list.removeAll();
        for (int i = all.size() - 1; i >= 0; i--) {
            Revision revision = all.get(i);
            list.add(entry(revision, i == 0 ? null : all.get(i - 1), names));
        }
    }

    private ListItem entry(Revision revision, @Nullable Revision before, Map<UUID, String> names) {
        Span who = new Span(names.getOrDefault(revision.member().value(), ""));
        who.addClassName("history-author");
        who.getElement().setAttribute("dir", "auto");
        Span when = new Span(say("history.moment", Date.from(revision.madeAt())));
        when.addClassName("secondary");
        ListItem entry = new ListItem(new Div(who, when));
        entry.getElement().setAttribute("data-revision", Integer.toString(revision.seq()));
        if (revision.undo() || revision.redo()) {
            Span walked = new Span(say(revision.undo() ? "history.undone" : "history.redone"));
            walked.addClassNames("pill", "tone-unknown");
            entry.add(walked);
        }
        for (String line : changes(revision, before, names)) {
            Div shown = new Div(line);
            shown.getElement().setAttribute("dir", "auto");
            entry.add(shown);
        }
        return entry;
    }

    private List<String> changes(Revision revision, @Nullable Revision before, Map<UUID, String> names) {
        List<String> lines = new ArrayList<>();
        switch (revision.kind()) {
            case MARKED -> {
                lines.add(say("history.marked", word(revision.tag()), quote(revision)));
                if (!span.origin().id().equals(revision.member().value())) {
                    lines.add(say(
                            "history.made-elsewhere",
                            names.getOrDefault(span.origin().id(), span.origin().name())));
                }
            }
            case WITHDRAWN -> lines.add(say("history.withdrawn"));
            case CARRIED -> lines.add(say("history.carried", before == null ? "" : quote(before), quote(revision)));
            case RESTORED -> lines.add(say("history.restored", word(revision.tag()), quote(revision)));
            case CHANGED -> {
                if (before != null && before.tag() != revision.tag()) {
                    lines.add(say("history.retagged", word(before.tag()), word(revision.tag())));
                }
                if (before != null && !before.span().equals(revision.span())) {
                    lines.add(say("history.moved", quote(before), quote(revision)));
                }
            }
        }
        if (before == null || before.tag() == revision.tag()) {
            lines.addAll(fields(before, revision));
        }
        return lines;
    }

    private List<String> fields(@Nullable Revision before, Revision after) {
        JsonNode old = before == null
                ? JSON.createObjectNode()
                : JSON.readTree(before.fields().json());
        JsonNode now = JSON.readTree(after.fields().json());
        Set<String> names = new TreeSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        return names.stream()
                .filter(name -> !old.path(name).equals(now.path(name)))
                .map(name -> field(after.tag(), name, old.path(name), now.path(name)))
                .toList();
    }

    /** Names, words and numbers are shown; of what has other parts, or is only yes or no, that it changed. */
    private String field(Tag tag, String name, JsonNode before, JsonNode after) {
        String label = say("field." + name);
        if (after.isMissingNode()) {
            return say("history.field-cleared", label);
        }
        JsonNode old = named(before);
        JsonNode now = named(after);
        if (!now.isValueNode() || now.isBoolean() || now.equals(old)) {
            return say("history.field-changed", label);
        }
        return !old.isValueNode()
                ? say("history.field-set", label, value(tag, name, now))
                : say("history.field-to", label, value(tag, name, old), value(tag, name, now));
    }

    /** The name of somebody who is named in a field, say the claimant; any other value as it is. */
    static JsonNode named(JsonNode value) {
        return value.isObject() ? value.path("name") : value;
    }

    private Object value(Tag tag, String name, JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros();
        }
        String written = value.asString();
        if (name.equals(Fields.LABEL)) {
            return labels.of(tag, written);
        }
        return Fields.wordsKey(name, written).map(this::say).orElse(written);
    }

    private String quote(Revision revision) {
        return texts.apply(revision.article()).quote(revision.span());
    }

    private String word(Tag tag) {
        return say("canvas." + tag.name().toLowerCase(Locale.ROOT));
    }

    private String say(String key, Object... with) {
        return list.getTranslation(key, with);
    }
}
