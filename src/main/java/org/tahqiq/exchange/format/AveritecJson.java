package org.tahqiq.exchange.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.article.Source;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.review.Verdict;
import org.tahqiq.text.OffsetUnit;

/**
 * Judged claims as the AVeriTeC data set lists them (Schlichtkrull, Guo and Vlachos 2023): one array, a claim with its label, the reasons
 * for it, and the questions that its evidence answers. Satire and what cannot be checked has no label there.
 */
@Component
class AveritecJson implements Format {

    private static final Card CARD = new Card(
            "averitec-json",
            "application/json",
            "averitec.json",
            OffsetUnit.CODEPOINT,
            List.of("texts", "unlabelled"),
            false);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy", Locale.ROOT);

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Claim(
            @JsonProperty("claim_id") UUID id,
            String claim,
            String label,
            @Nullable String justification,
            @JsonProperty("claim_date") @Nullable String date,
            @Nullable String speaker,
            @JsonProperty("original_claim_url") @Nullable String url,
            @JsonProperty("reporting_source") @Nullable String outlet,
            List<Question> questions) {}

    record Question(String question, List<Answer> answers) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(
            @Nullable String answer,
            @JsonProperty("answer_type") @Nullable String type,
            @JsonProperty("source_url") @Nullable String url,
            @JsonProperty("cached_source_url") @Nullable String archived) {}

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        out.write('[');
        byte separator = '\n';
        while (corpus.hasNext()) {
            CorpusDocument article = corpus.next();
            for (CorpusDocument.Checked claim : article.claims()) {
                for (Claim each : labelled(article, claim).toList()) {
                    out.write(separator);
                    out.write(ArticleJson.JSON.writeValueAsBytes(each));
                    separator = ',';
                }
            }
        }
        out.write('\n');
        out.write(']');
    }

    /** The claim, or none while it has no verdict that the data set knows. */
    private static Stream<Claim> labelled(CorpusDocument article, CorpusDocument.Checked checked) {
        ReviewTransferService.Dossier dossier = checked.dossier();
        if (dossier.verdicts().isEmpty()) {
            return Stream.empty();
        }
        Verdict.Given verdict = dossier.verdicts().getLast().given();
        String label = label(Verdict.Code.valueOf(Objects.requireNonNull(verdict.verdict())));
        Source source = Objects.requireNonNullElse(article.description().source(), Source.NONE);
        return label == null
                ? Stream.empty()
                : article.marked(checked).stream()
                        .map(mark -> claim(article, mark, source, label, verdict, questions(dossier)));
    }

    private static Claim claim(
            CorpusDocument article,
            CorpusDocument.Mark mark,
            Source source,
            String label,
            Verdict.Given verdict,
            List<Question> questions) {
        ClaimFields fields = (ClaimFields) mark.fields();
        String quote = article.text().substring(mark.span().start(), mark.span().end());
        return new Claim(
                mark.id(),
                Objects.requireNonNullElse(fields.wording(), quote),
                label,
                verdict.rationale(),
                day(fields.claimedAt() == null ? article.description().publishedAt() : fields.claimedAt()),
                fields.claimant() == null ? null : fields.claimant().name(),
                source.url(),
                source.name(),
                questions);
    }

    private static @Nullable String label(Verdict.Code code) {
        return switch (code) {
            case TRUE -> "Supported";
            case FALSE, FABRICATED -> "Refuted";
            case PARTLY_FALSE, MISSING_CONTEXT, MISLEADING -> "Conflicting Evidence/Cherrypicking";
            case UNPROVEN -> "Not Enough Evidence";
            case SATIRE, NOT_CHECKABLE -> null;
        };
    }

    /** Evidence by the question it answers; what answers none is told under an empty one. */
    private static List<Question> questions(ReviewTransferService.Dossier dossier) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (ReviewTransferService.Cited cited : dossier.evidence()) {
            Evidence.Content evidence = cited.content();
            answers.computeIfAbsent(Objects.requireNonNullElse(evidence.question(), ""), question -> new ArrayList<>())
                    .add(new Answer(
                            evidence.answer() == null ? evidence.excerpt() : evidence.answer(),
                            type(evidence.answerType()),
                            evidence.url(),
                            evidence.archivedUrl()));
        }
        return answers.entrySet().stream()
                .map(entry -> new Question(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** EXTRACTIVE is Extractive. */
    private static @Nullable String type(@Nullable String code) {
        return code == null ? null : code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
    }

    /** As the data set writes days (25-8-2020); what is known less precisely stays as it is. */
    private static @Nullable String day(@Nullable String date) {
        try {
            return date == null || date.length() < 10
                    ? date
                    : LocalDate.parse(date.substring(0, 10)).format(DAY);
        } catch (DateTimeParseException e) {
            return date;
        }
    }
}
