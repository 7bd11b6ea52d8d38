package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.PassService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.Notices;

/** Opens the article that whoever is signed in reads next, or says that there is none. */
@Component
class NextPass {

    private final PassService passes;
    private final Notices notices;

    NextPass(PassService passes, Notices notices) {
        this.passes = passes;
        this.notices = notices;
    }

    void open(CorpusId corpus) {
        notices.attempt(() -> passes.next(corpus)
                .ifPresentOrElse(
                        taken -> UI.getCurrent()
                                .navigate(
                                        AnnotateView.class,
                                        new RouteParameters(
                                                "article",
                                                taken.assignment()
                                                        .article()
                                                        .value()
                                                        .toString())),
                        () -> notices.done("pass.none-left")));
    }
}
