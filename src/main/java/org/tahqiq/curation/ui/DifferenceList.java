package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;
import org.tahqiq.curation.DifferenceService;
import org.tahqiq.curation.DifferenceService.Difference;
import org.tahqiq.curation.DifferenceService.Marked;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.TextSpan;
import org.tahqiq.ui.MoreButton;

/** The spans in which two readers differ, each with what either marked; it opens in its article. */
class DifferenceList extends Composite<Div> {

    private static final int PART = 50;

    private final String firstName;
    private final String secondName;
    private final UnorderedList list = new UnorderedList();

    DifferenceList(
            CorpusId corpus,
            DifferenceService differences,
            @Nullable Tag tag,
            UUID first,
            UUID second,
            Map<UUID, String> names) {
        firstName = names.getOrDefault(first, "");
        secondName = names.getOrDefault(second, "");
        getContent().add(new H2(getTranslation("agreement.differences", firstName, secondName)));
        Paging.Slice<Difference> found = part(corpus, differences, tag, first, second, null);
        if (found.items().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("agreement.no-difference")));
            return;
        }
        list.addClassName("article-list");
        found.items().forEach(this::add);
        getContent().add(list, new MoreButton(found.next(), cursor -> {
            Paging.Slice<Difference> more = part(corpus, differences, tag, first, second, cursor);
            more.items().forEach(this::add);
            return more.next();
        }));
    }

    private static Paging.Slice<Difference> part(
            CorpusId corpus,
            DifferenceService differences,
            @Nullable Tag tag,
            UUID first,
            UUID second,
            @Nullable String cursor) {
        return differences.list(corpus, tag, new MemberId(first), new MemberId(second), new Paging(PART, cursor));
    }

    private void add(Difference difference) {
        TextSpan place = Objects.requireNonNull(difference.first() != null ? difference.first() : difference.second())
                .span();
        Anchor title = new Anchor(
                "articles/%s?at=%d-%d".formatted(difference.article().value(), place.start(), place.end()),
                difference.title());
        title.getElement().setAttribute("dir", "auto");
        Span tag = new Span(getTranslation("agreement.tag." + difference.tag()));
        tag.addClassName("secondary");
        Div head = new Div(title, tag);
        head.addClassName("row-tools");
        ListItem line =
                new ListItem(head, reader(firstName, difference.first()), reader(secondName, difference.second()));
        line.getElement().setAttribute("data-difference", difference.tag().name());
        list.add(line);
    }

    private Paragraph reader(String name, @Nullable Marked marked) {
        return new Paragraph(
                marked == null
                        ? getTranslation("agreement.not-marked", name)
                        : getTranslation("agreement.marked", name, marked.quote()));
    }
}
