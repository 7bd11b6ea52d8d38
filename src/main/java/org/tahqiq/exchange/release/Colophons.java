package org.tahqiq.exchange.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Guidelines;
import org.tahqiq.annotation.GuidelinesService;
import org.tahqiq.annotation.Label;
import org.tahqiq.annotation.LabelService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.AgreementService;
import org.tahqiq.review.publication.ImprintService;
import org.tahqiq.store.Blobs;
import org.tahqiq.team.CurrentMember;

/** Gathers what a release will say of itself, and freezes the files that are attached to it. */
@Component
class Colophons {

    private static final String SCHEMA = "tahqiq-jsonl.schema.json";
    private static final String AGREEMENT = "agreement.json";
    private static final String GUIDELINES = "guidelines.md";
    private static final String LABELS = "labels.json";

    private final CorpusService corpora;
    private final AgreementService agreements;
    private final GuidelinesService guidelines;
    private final LabelService labels;
    private final ImprintService imprints;
    private final CurrentMember current;
    private final Blobs blobs;
    private final InstantSource clock;

    Colophons(
            CorpusService corpora,
            AgreementService agreements,
            GuidelinesService guidelines,
            LabelService labels,
            ImprintService imprints,
            CurrentMember current,
            Blobs blobs,
            InstantSource clock) {
        this.corpora = corpora;
        this.agreements = agreements;
        this.guidelines = guidelines;
        this.labels = labels;
        this.imprints = imprints;
        this.current = current;
        this.blobs = blobs;
        this.clock = clock;
    }

    Colophon write(Titling titling, int number, Colophon.Contents contents, Colophon.Readings readings)
            throws IOException {
        Corpus corpus = corpora.get(titling.corpus());
        Optional<Agreement> agreement = agreements.of(corpus.id());
        SortedMap<String, String> attached = new TreeMap<>();
        try (InputStream schema = new ClassPathResource("schema/" + SCHEMA).getInputStream()) {
            attached.put(SCHEMA, keep(schema));
        }
        agreement.ifPresent(
                figures -> attached.put(AGREEMENT, keep(new ByteArrayInputStream(ReleaseJson.readable(figures)))));
        Guidelines inForce = guidelines.current(corpus.id());
        attached.put(GUIDELINES, keep(new ByteArrayInputStream(inForce.text().getBytes(StandardCharsets.UTF_8))));
        List<Label.Content> told =
                labels.all(corpus.id()).stream().map(Label::content).toList();
        if (!told.isEmpty()) {
            attached.put(LABELS, keep(new ByteArrayInputStream(ReleaseJson.readable(told))));
        }
        return new Colophon(
                ReleaseId.next().value(),
                number,
                titling.title(),
                titling.notes(),
                titling.licence(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                current.member().displayName(),
                imprints.masthead(corpus.id()).desk(),
                new Colophon.About(corpus.id().value(), corpus.name(), corpus.description(), corpus.mode()),
                contents,
                agreement.map(Colophon.Figures::of).orElse(null),
                inForce.number(),
                attached,
                new TreeMap<>(titling.answers()),
                readings);
    }

    private String keep(InputStream content) {
        return blobs.keep(content, Long.MAX_VALUE).sha256();
    }
}
