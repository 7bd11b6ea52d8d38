package org.tahqiq.exchange.format;

import static org.tahqiq.exchange.format.ArticleJson.each;
import static org.tahqiq.exchange.format.ArticleJson.idOrNew;
import static org.tahqiq.exchange.format.ArticleJson.origin;
import static org.tahqiq.exchange.format.ArticleJson.person;
import static org.tahqiq.exchange.format.ArticleJson.required;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.review.Correction;
import org.tahqiq.review.Dismissal;
import org.tahqiq.review.EvidenceId;
import org.tahqiq.review.Reply;
import org.tahqiq.review.ReplyId;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.review.SecondVerdict;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** What was judged of a claim, as {@link JsonlLine} and back. */
final class ClaimJson {

    private ClaimJson() {}

    static JsonlLine.Checked written(CorpusDocument.Checked claim) {
        ReviewTransferService.Dossier dossier = claim.dossier();
        ReviewTransferService.Stand stand = dossier.stand();
        List<JsonlLine.Judged> verdicts =
                dossier.verdicts().stream().map(ClaimJson::written).toList();
        JsonlLine.Judged last = verdicts.isEmpty() ? null : verdicts.getLast();
        return new JsonlLine.Checked(
                claim.annotation(),
                stand.state().name(),
                stand.dismissal() == null ? null : stand.dismissal().name(),
                stand.reason(),
                claim.master(),
                stand.due() == null ? null : stand.due().toString(),
                last == null ? null : last.verdict(),
                last == null ? null : last.reasons(),
                last == null ? null : last.rationale(),
                last == null ? null : last.confidence(),
                verdicts,
                dossier.evidence().stream()
                        .map(cited -> JsonlLine.Cited.of(cited.id().value(), cited.content()))
                        .toList(),
                orNull(dossier.corrections().stream().map(ClaimJson::written).toList()),
                orNull(dossier.seconds().stream().map(ClaimJson::written).toList()),
                orNull(dossier.replies().stream().map(ClaimJson::written).toList()));
    }

    private static JsonlLine.Judged written(ReviewTransferService.Judged verdict) {
        return new JsonlLine.Judged(
                verdict.given().verdict(),
                verdict.given().reasons(),
                verdict.given().rationale(),
                verdict.given().confidence(),
                verdict.given().changeNote(),
                person(verdict.author()),
                verdict.madeAt().toString());
    }

    private static JsonlLine.Corrected written(ReviewTransferService.Corrected correction) {
        return new JsonlLine.Corrected(
                correction.state().name(),
                correction.kind(),
                correction.publicNote(),
                correction.reason(),
                correction.change().before(),
                correction.change().after(),
                person(correction.author()),
                correction.madeAt().toString());
    }

    private static JsonlLine.Second written(ReviewTransferService.Second second) {
        JsonlLine.Judged judged = written(second.judged());
        SecondVerdict.Settlement settled = second.settled();
        return new JsonlLine.Second(
                judged.verdict(),
                judged.reasons(),
                judged.rationale(),
                judged.confidence(),
                judged.author(),
                judged.madeAt(),
                settled == null
                        ? null
                        : new JsonlLine.Settled(
                                settled.code().name(),
                                settled.note(),
                                person(settled.by()),
                                settled.at().toString()));
    }

    private static JsonlLine.Asked written(ReviewTransferService.Asked asked) {
        Reply.Content content = asked.content();
        return new JsonlLine.Asked(
                asked.id().value(),
                content.addressee(),
                content.channel(),
                content.sentOn(),
                content.deadline(),
                content.letter(),
                content.answer(),
                content.answeredOn());
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    static CorpusDocument.Checked read(JsonlLine.Checked claim) {
        return new CorpusDocument.Checked(
                required("claims.annotation", claim.annotation()),
                claim.master(),
                new ReviewTransferService.Dossier(
                        new ReviewTransferService.Stand(
                                claim.state() == null
                                        ? WorkState.CANDIDATE
                                        : Typed.code("claims.state", claim.state(), WorkState.class),
                                Typed.optionalCode("claims.dismissal", claim.dismissal(), Dismissal.class),
                                Typed.prose("claims.reason", claim.reason(), 2000),
                                day("claims.due", claim.due())),
                        each("claims.verdicts", claim.verdicts()).stream()
                                .map(ClaimJson::read)
                                .toList(),
                        each("claims.evidence", claim.evidence()).stream()
                                .map(cited -> new ReviewTransferService.Cited(
                                        new EvidenceId(idOrNew(cited.id())), cited.content()))
                                .toList(),
                        each("claims.corrections", claim.corrections()).stream()
                                .map(ClaimJson::read)
                                .toList(),
                        each("claims.secondVerdicts", claim.secondVerdicts()).stream()
                                .map(ClaimJson::read)
                                .toList(),
                        each("claims.replies", claim.replies()).stream()
                                .map(ClaimJson::read)
                                .toList()));
    }

    private static ReviewTransferService.Judged read(JsonlLine.Judged verdict) {
        return new ReviewTransferService.Judged(
                new Verdict.Given(
                        verdict.verdict(),
                        verdict.reasons(),
                        verdict.rationale(),
                        verdict.confidence(),
                        verdict.changeNote()),
                origin(verdict.author()),
                moment("claims.verdicts.madeAt", verdict.madeAt()));
    }

    private static ReviewTransferService.Corrected read(JsonlLine.Corrected correction) {
        WorkState state = Typed.code("claims.corrections.state", correction.state(), WorkState.class);
        if (state != WorkState.CORRECTED && state != WorkState.RETRACTED) {
            throw Refusal.invalid("unknown-code", state.name()).at("claims.corrections.state");
        }
        return new ReviewTransferService.Corrected(
                state,
                required("claims.corrections.kind", correction.kind()),
                required("claims.corrections.publicNote", correction.publicNote()),
                correction.reason(),
                new Correction.Change(
                        required("claims.corrections.oldVerdict", correction.oldVerdict()),
                        required("claims.corrections.newVerdict", correction.newVerdict())),
                origin(correction.author()),
                moment("claims.corrections.madeAt", correction.madeAt()));
    }

    private static ReviewTransferService.Second read(JsonlLine.Second second) {
        JsonlLine.Settled settled = second.settled();
        return new ReviewTransferService.Second(
                read(new JsonlLine.Judged(
                        second.verdict(),
                        second.reasons(),
                        second.rationale(),
                        second.confidence(),
                        null,
                        second.author(),
                        second.madeAt())),
                settled == null
                        ? null
                        : new SecondVerdict.Settlement(
                                Typed.code(
                                        "claims.secondVerdicts.settled.verdict", settled.verdict(), Verdict.Code.class),
                                required("claims.secondVerdicts.settled.rationale", settled.rationale()),
                                origin(settled.author()),
                                moment("claims.secondVerdicts.settled.madeAt", settled.madeAt())));
    }

    private static ReviewTransferService.Asked read(JsonlLine.Asked asked) {
        return new ReviewTransferService.Asked(
                new ReplyId(idOrNew(asked.id())),
                new Reply.Content(
                        asked.addressee(),
                        asked.channel(),
                        asked.sentOn(),
                        asked.deadline(),
                        asked.letter(),
                        asked.answer(),
                        asked.answeredOn()));
    }

    static Instant moment(String field, @Nullable String written) {
        try {
            return Instant.parse(required(field, written));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("date").at(field);
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("date").at(field);
        }
    }
}
