package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.MovingService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.JobService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.FileDrop;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** Moves a project of another tool into a corpus: its file, then what its labels mean, then how the import went. */
@Route("corpora/:corpus/move")
@PermitAll
class MoveView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CorpusService corpora;
    private final ExchangeService exchange;
    private final MovingService moving;
    private final CurrentMember current;
    private final JobService jobs;
    private final Notices notices;
    private final Div meaning = new Div();

    /** The file that waits for what its labels mean; whoever starts the import takes it. */
    private @Nullable Path waiting;

    MoveView(
            CorpusService corpora,
            ExchangeService exchange,
            MovingService moving,
            CurrentMember current,
            JobService jobs,
            Notices notices) {
        this.corpora = corpora;
        this.exchange = exchange;
        this.moving = moving;
        this.current = current;
        this.jobs = jobs;
        this.notices = notices;
        addClassName("page");
        addDetachListener(gone -> forget());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        meaning.removeAll();
        CorpusId id = new CorpusId(
                event.getRouteParameters().get("corpus").map(MoveView::id).orElseThrow(Refusal::unknown));
        Corpus corpus = corpora.get(id);
        exchange.requireToBringIn(id);
        Div choose = new Div(
                new H2(getTranslation("moving.file")), new Paragraph(getTranslation("moving.file-note")), upload(id));
        choose.addClassName("card");
        add(
                new ViewHeader(
                        getTranslation("moving.title"), new Anchor("corpora?corpus=" + id.value(), corpus.name())),
                choose,
                meaning);
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    private FileDrop upload(CorpusId corpus) {
        return new FileDrop(
                ExchangeService.LARGEST, notices, (name, file) -> notices.attempt(() -> look(corpus, name, file)));
    }

    private void look(CorpusId corpus, String name, Path file) {
        forget();
        meaning.removeAll();
        waiting = file;
        Format format = moving.format(name, file);
        meaning.add(new MovePanel(
                corpus,
                name,
                format,
                moving.labels(corpus, format, file),
                current.holds(corpus, Role.CURATOR),
                moving,
                jobs,
                notices,
                file,
                () -> waiting = null));
    }

    private void forget() {
        if (waiting != null) {
            moving.delete(waiting);
            waiting = null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("moving.title");
    }
}
