package org.tahqiq.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.article.ArticleId;
import org.tahqiq.text.Refusal;

/**
 * Undo and redo: a member's own walk along their steps in an article, kept by the server, so that it goes on after a reload
 * and in another window. A step that can no longer be walked is refused with the reason and forgotten, so that the next call
 * goes on with the one behind it.
 *
 * <p>Opens no transaction itself: the refusal rolls back what the step began, but not that it is forgotten.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class UndoService {

    private final WalkService walks;

    UndoService(WalkService walks) {
        this.walks = walks;
    }

    /**
     * What a walk changed, as it is now.
     *
     * @param spans also those that are withdrawn now
     * @param links also those that are withdrawn now
     */
    public record Walked(List<Annotation> spans, List<Relation> links) {

        static final Walked NOTHING = new Walked(List.of(), List.of());
    }

    /** Whether there is anything to undo and to redo. */
    public record Ways(boolean undo, boolean redo) {}

    /** @throws Refusal when there is nothing to undo, or the step cannot be undone any more */
    public Walked undo(ArticleId article) {
        return undo(article, null);
    }

    /** @param edit the id of the page's edit: sent again, it walks no second step and changes nothing */
    public Walked undo(ArticleId article, @Nullable UUID edit) {
        return walk(article, Step.Way.UNDO, edit);
    }

    /** @throws Refusal when there is nothing to redo, or the step cannot be redone any more */
    public Walked redo(ArticleId article) {
        return redo(article, null);
    }

    /** @param edit as for {@link #undo(ArticleId, UUID)} */
    public Walked redo(ArticleId article, @Nullable UUID edit) {
        return walk(article, Step.Way.REDO, edit);
    }

    public Ways ways(ArticleId article) {
        return walks.ways(article);
    }

    private Walked walk(ArticleId article, Step.Way way, @Nullable UUID edit) {
        while (true) {
            if (edit != null && walks.isDone(edit)) {
                return Walked.NOTHING;
            }
            Step.Key key = walks.next(article, way);
            Optional<Walked> walked = attempt(key, way, edit);
            if (walked.isPresent()) {
                return walked.get();
            }
        }
    }

    private Optional<Walked> attempt(Step.Key key, Step.Way way, @Nullable UUID edit) {
        try {
            return walks.walk(key, way, edit);
        } catch (Refusal refusal) {
            walks.passOver(key, way);
            throw refusal;
        }
    }
}
