package org.tahqiq.curation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationTransferService;
import org.tahqiq.annotation.Assignment;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.article.Article;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;

/** The passes over an article that its gold is made of: those that are finished; in a SHARED corpus what all marked together. */
@Component
class Passes {

    private final AssignmentService assignments;
    private final AnnotationTransferService marks;
    private final CorpusService corpora;
    private final MemberService members;

    Passes(
            AssignmentService assignments,
            AnnotationTransferService marks,
            CorpusService corpora,
            MemberService members) {
        this.assignments = assignments;
        this.marks = marks;
        this.corpora = corpora;
        this.members = members;
    }

    List<Pass> of(Article article) {
        AnnotationTransferService.Leaving all = marks.leaving(article.corpus(), List.of(article.id()));
        List<Annotation> spans = all.annotations(article.id());
        List<Relation> links = all.links(article.id());
        if (corpora.get(article.corpus()).mode() == Corpus.Mode.SHARED) {
            return spans.isEmpty()
                    ? List.of()
                    : List.of(new Pass(spans.getFirst().origin(), spans, links));
        }
        List<MemberId> readers = assignments.of(article.id()).stream()
                .filter(pass -> pass.state() == Assignment.State.DONE)
                .map(Assignment::member)
                .toList();
        Map<UUID, String> names =
                members.displayNames(readers.stream().map(MemberId::value).toList());
        return readers.stream()
                .map(reader -> new Pass(
                        spans.stream()
                                .map(Annotation::origin)
                                .filter(origin -> origin.id().equals(reader.value()))
                                .findFirst()
                                .orElseGet(() -> new Origin(reader.value(), names.getOrDefault(reader.value(), "?"))),
                        spans.stream()
                                .filter(span -> span.member().equals(reader))
                                .toList(),
                        links.stream()
                                .filter(link -> link.member().equals(reader))
                                .toList()))
                .toList();
    }

    /** All that members marked in it, finished or not. */
    List<Annotation> marked(Article article) {
        return marks.leaving(article.corpus(), List.of(article.id())).annotations(article.id());
    }

    /** How many passes are begun and not finished. */
    long awaited(Article article) {
        return assignments.of(article.id()).stream()
                .filter(pass -> pass.state() != Assignment.State.DONE)
                .count();
    }
}
