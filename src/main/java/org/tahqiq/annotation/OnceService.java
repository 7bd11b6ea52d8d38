package org.tahqiq.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;

/**
 * Does an edit of a page of text once, however often it is sent: a lost line, a reload and a restart of the server all end in a
 * page that sends again what it has no answer for. The edit and the note that it is done are one transaction.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class OnceService {

    private final StepBook steps;
    private final Sight sight;

    OnceService(StepBook steps, Sight sight) {
        this.steps = steps;
        this.sight = sight;
    }

    /**
     * What an edit did.
     *
     * @param subject the span or link that it made, changed or withdrew
     * @param withdrawn links that went with a span
     */
    public record Deed(UUID subject, List<Relation> withdrawn) {

        public static Deed on(UUID subject) {
            return new Deed(subject, List.of());
        }
    }

    /** Reads several things in one transaction: what each look asks for again, say the caller's corpus, is then read once. */
    @Transactional(readOnly = true)
    public <T> T shown(Supplier<T> reading) {
        return reading.get();
    }

    /** @param edit the id that the page gave it */
    public Deed once(ArticleId article, UUID edit, Supplier<Deed> deed) {
        sight.refuseDeleted(article);
        CorpusId corpus = sight.requireThere(article);
        Optional<UUID> before = steps.done(edit).flatMap(DoneEdit::subject);
        if (before.isPresent()) {
            return Deed.on(before.get());
        }
        Deed done = deed.get();
        steps.keep(corpus, edit, done.subject());
        return done;
    }
}
