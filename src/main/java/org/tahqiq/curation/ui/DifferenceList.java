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
import org.tahqiq.curation.DifferenceService;
import org.tahqiq.curation.DifferenceService.Difference;
import org.tahqiq.curation.DifferenceService.Marked;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.TextSpan;
import org.tahqiq.ui.MoreButton;

/** The spans in which two readers differ, each with what either marked; it opens where it is settled. */
class DifferenceList extends Composite<Div> {

    private static final int PART = 50;

    private final CorpusId corpus;
    private final DifferenceService differences;
    private final Asked asked;
    private final Map<UUID, String> names;
    private final UnorderedList list = new UnorderedList();

    DifferenceList(CorpusId corpus, DifferenceService differences, Asked asked, Map<UUID, String> names) {
        this.corpus = corpus;
        this.differences = differences;
        this.asked = asked;
        this.names = names;
        UUID first = asked.first();
        UUID second = asked.second();
        getContent().addClassName("differences");
        getContent()
                .add(new H2(
                        first == null || second == null
                                ? getTranslation("agreement.differences-of-any")
                                : getTranslation(
                                        "agreement.differences",
                                        names.getOrDefault(first, ""),
                                        names.getOrDefault(second, ""))));
        Asked.Cell cell = asked.cell();
        if (cell != null) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "agreement.differences-in",
                            getTranslation("agreement.said." + cell.first()),
                            getTranslation("agreement.said." + cell.second()))));
        }
        Paging.Slice<Difference> found = part(null);
        if (found.items().isEmpty() && found.next() == null) {
            getContent().add(new Paragraph(getTranslation("agreement.no-difference")));
            return;
        }
        list.addClassName("article-list");
        found.items().forEach(this::add);
        getContent().add(list, new MoreButton(found.next(), cursor -> {
            Paging.Slice<Difference> more = part(cursor);
            more.items().forEach(this::add);
            return more.next();
        }));
    }

    private Paging.Slice<Difference> part(@Nullable String cursor) {
        Asked.Cell cell = asked.cell();
        return differences.list(
                corpus,
                new DifferenceService.Wanted(
                        asked.kind().tag(), cell == null ? null : cell.first(), cell == null ? null : cell.second()),
                member(asked.first()),
                member(asked.second()),
                new Paging(PART, cursor));
    }

    private static @Nullable MemberId member(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }

    private void add(Difference difference) {
        TextSpan place = Objects.requireNonNull(difference.first() != null ? difference.first() : difference.second())
                .span();
        Anchor title = new Anchor(CurateView.address(difference.article(), place), difference.title());
        title.getElement().setAttribute("dir", "auto");
        Span tag = new Span(getTranslation("tag." + difference.tag()));
        tag.addClassName("secondary");
        Div head = new Div(title, tag);
        head.addClassName("row-tools");
        ListItem line = new ListItem(
                head,
                reader(difference.firstReader(), difference.first(), difference),
                reader(difference.secondReader(), difference.second(), difference));
        line.getElement().setAttribute("data-difference", difference.tag().name());
        list.add(line);
    }

    /** Names the tag, too, where it is another than the line's. */
    private Paragraph reader(MemberId reader, @Nullable Marked marked, Difference difference) {
        String name = names.getOrDefault(reader.value(), "");
        if (marked == null) {
            return new Paragraph(getTranslation("agreement.not-marked", name));
        }
        return new Paragraph(
                marked.tag() == difference.tag()
                        ? getTranslation("agreement.marked", name, marked.quote())
                        : getTranslation(
                                "agreement.marked-as", name, marked.quote(), getTranslation("tag." + marked.tag())));
    }
}
