package org.tahqiq.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** The labels of a corpus: read by all its members, kept by its curators. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class LabelService {

    /** Of one tag: nobody chooses among more, and a file of noise must not fill the list. */
    private static final int MOST = 200;

    private final LabelRows rows;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;

    LabelService(LabelRows rows, CorpusService corpora, CurrentMember current, ApplicationEventPublisher events) {
        this.rows = rows;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
    }

    /** By tag, each tag's in their order, the retired ones among them. */
    @Transactional(readOnly = true)
    public List<Label> all(CorpusId corpus) {
        return rows.of(corpora.get(corpus).id().value()).stream()
                .sorted(Label.IN_ORDER)
                .toList();
    }

    @Transactional(readOnly = true)
    public LabelNames names(CorpusId corpus, Locale language) {
        return new LabelNames(all(corpus), language);
    }

    @Transactional(readOnly = true)
    public Label get(LabelId id) {
        Label found = rows.findById(id).orElseThrow(Refusal::unknown);
        corpora.get(found.corpus());
        return found;
    }

    /** @throws Refusal {@code label-there} when the tag has that code already */
    public Label make(CorpusId corpus, Label.Content content) {
        CorpusId home = corpora.get(corpus).id();
        current.require(home, Role.CURATOR);
        Label made = new Label(home, content);
        if (rows.find(home.value(), made.tag(), made.code()).isPresent()) {
            throw Refusal.conflict("label-there").at("code");
        }
        List<Label> row = row(home, made.tag());
        if (row.size() >= MOST) {
            throw Refusal.invalid("label-many", MOST).at("code");
        }
        row.add(made);
        line(row, made, content.place());
        tell("label.made", made, null, made.content());
        return made;
    }

    public Label change(LabelId id, SeenVersion seen, Label.Content content) {
        Label found = forChange(id, seen);
        Label.Content before = found.content();
        found.write(content);
        line(row(found.corpus(), found.tag()), found, content.place());
        if (!found.content().equals(before)) {
            tell("label.changed", found, before, found.content());
        }
        return found;
    }

    /** @throws Refusal {@code label-used} when anything marked ever had it: it can be retired */
    public void remove(LabelId id, SeenVersion seen) {
        Label found = forChange(id, seen);
        if (rows.isUsed(found.corpus().value(), found.tag(), FieldsJson.labelled(found.code()))) {
            throw Refusal.conflict("label-used");
        }
        rows.delete(found);
        tell("label.removed", found, found.content(), null);
    }

    private List<Label> row(CorpusId corpus, Tag tag) {
        return new ArrayList<>(rows.of(corpus.value()).stream()
                .filter(label -> label.tag() == tag)
                .sorted(Label.IN_ORDER)
                .toList());
    }

    /** Writes a row down in its order, with one of them at a place of its own. */
    private void line(List<Label> row, Label moved, @Nullable Integer place) {
        if (place != null) {
            row.remove(moved);
            row.add(Math.clamp(place - 1L, 0, row.size()), moved);
        }
        for (int i = 0; i < row.size(); i++) {
            row.get(i).put(i + 1);
        }
        rows.saveAndFlush(moved);
    }

    private Label forChange(LabelId id, SeenVersion seen) {
        Label found = get(id);
        current.require(found.corpus(), Role.CURATOR);
        seen.require(found.version(), () -> found);
        return found;
    }

    private void tell(String action, Label label, @Nullable Object before, @Nullable Object after) {
        events.publishEvent(new Kept(action, label.corpus(), label.id().value(), before, after));
    }

    /** A label was made, changed or removed. */
    record Kept(
            String auditAction,
            CorpusId auditCorpus,
            UUID auditSubject,
            @Nullable Object auditBefore,
            @Nullable Object auditAfter)
            implements Audited {}
}
