package org.tahqiq.exchange.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Labels;
import org.tahqiq.exchange.MovingService;
import org.tahqiq.exchange.Proof;
import org.tahqiq.store.Bounded;
import org.tahqiq.store.Jobs;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;

@RestController
@RequestMapping("/api/v1")
class ExchangeController {

    record FormatAnswer(String id, String mediaType, boolean in, boolean out, String offsetUnit, List<String> loses) {

        static FormatAnswer of(Format format) {
            return new FormatAnswer(
                    format.id(),
                    format.mediaType(),
                    format.reads(),
                    true,
                    format.offsetUnit().label(),
                    format.loses());
        }
    }

    /** @param lost where labels have a meaning: how much of each kind did not come along, also of parts that were skipped */
    record ReportAnswer(
            long read,
            long made,
            List<SkippedAnswer> skipped,
            long remapped,
            @Nullable Map<Labels.Lost, Long> lost) {}

    /** @param file its name in an archive */
    record SkippedAnswer(long line, @Nullable String file, String reason) {}

    private final ExchangeService exchange;
    private final MovingService moving;
    private final Translations translations;

    ExchangeController(ExchangeService exchange, MovingService moving, Translations translations) {
        this.exchange = exchange;
        this.moving = moving;
        this.translations = translations;
    }

    @GetMapping("/formats")
    Paging.Slice<FormatAnswer> formats(Paging paging) {
        String after = paging.key();
        List<Format> behind = exchange.formats().stream()
                .filter(format -> format.id().compareTo(after) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(behind, Format::id).map(FormatAnswer::of);
    }

    /** The JSON Schema of a line of the home format. */
    @GetMapping("/formats/jsonl/schema")
    ResponseEntity<ClassPathResource> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(new ClassPathResource("schema/tahqiq-jsonl.schema.json"));
    }

    @GetMapping("/corpora/{id}/export")
    void export(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String cells,
            @RequestParam(defaultValue = "false") boolean proof,
            HttpServletResponse response)
            throws IOException {
        CorpusId corpus = new CorpusId(id);
        exchange.requireToExport(corpus);
        Format chosen = exchange.format(format, cells);
        if (proof) {
            prove(corpus, chosen, response);
        } else {
            stream(corpus, chosen, response);
        }
    }

    /** Sends a file that was read back and compared; what was found stands in the header. */
    private void prove(CorpusId corpus, Format format, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("tahqiq", ".export");
        try {
            Proof proof = exchange.prove(corpus, format, file, Jobs.UNSEEN);
            name(corpus, format, response);
            response.setHeader(
                    "Tahqiq-Proof",
                    "articles=%d; annotations=%d; relations=%d; reviews=%d; sha256=%s"
                            .formatted(
                                    proof.articles(),
                                    proof.annotations(),
                                    proof.relations(),
                                    proof.reviews(),
                                    proof.sha256()));
            response.setContentLengthLong(proof.bytes());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private void stream(CorpusId corpus, Format chosen, HttpServletResponse response) throws IOException {
        name(corpus, chosen, response);
        try {
            exchange.export(corpus, chosen, response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            // What was not sent yet is taken back, and the answer is the problem alone; else the connection breaks.
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }

    private static void name(CorpusId corpus, Format format, HttpServletResponse response) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"corpus-%s.%s\"".formatted(corpus.value(), format.extension()));
    }

    @PostMapping(path = "/corpora/{id}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ReportAnswer importPart(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean sublabels,
            @RequestPart(value = "file", required = false) @Nullable MultipartFile file,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        if (file == null) {
            exchange.requireToBringIn(new CorpusId(id));
            throw Refusal.invalid("missing").at("file");
        }
        try (InputStream in = file.getInputStream()) {
            return bringIn(id, format, meaning(mapping, sublabels), in, language);
        }
    }

    /** The body is the file itself, whatever its content type says. */
    @PostMapping("/corpora/{id}/import")
    ReportAnswer importBody(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean sublabels,
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        return bringIn(id, format, meaning(mapping, sublabels), bounded(request), language);
    }

    /** The body, which is no larger than a file of a corpus may be. */
    static InputStream bounded(HttpServletRequest request) throws IOException {
        return new Bounded(request.getInputStream(), request.getContentLengthLong(), ExchangeService.LARGEST);
    }

    private ReportAnswer bringIn(
            UUID id,
            @Nullable String format,
            MovingService.@Nullable Meaning meaning,
            InputStream in,
            @Nullable String language)
            throws IOException {
        CorpusId corpus = new CorpusId(id);
        exchange.requireToBringIn(corpus);
        Format written = exchange.format(format);
        InputStream file = new BufferedInputStream(in, 1 << 16);
        MovingService.Moved moved = meaning == null
                ? new MovingService.Moved(exchange.bringIn(corpus, written, file), Map.of(), List.of())
                : moving.bringIn(corpus, written, file, meaning);
        ExchangeService.Report report = moved.report();
        var locale = Translations.preferred(language);
        return new ReportAnswer(
                report.read(),
                report.made(),
                report.skipped().stream()
                        .map(s -> new SkippedAnswer(s.place().line(), s.place().file(), told(s.reason(), locale)))
                        .toList(),
                report.remapped(),
                meaning == null ? null : moved.lost());
    }

    /** @param sublabels whether labels that come to one tag, or to one that has sub-labels, stay apart as its sub-labels */
    private static MovingService.@Nullable Meaning meaning(@Nullable String mapping, boolean sublabels) {
        return mapping == null ? null : new MovingService.Meaning(MovingController.meaning(mapping), sublabels);
    }

    /** The sentence, behind the field it speaks of. */
    private String told(Refusal reason, Locale locale) {
        String sentence = translations.say(reason, locale);
        return reason.details().stream()
                .map(Refusal.Detail::field)
                .filter(Objects::nonNull)
                .findFirst()
                .map(field -> field + ": " + sentence)
                .orElse(sentence);
    }
}
