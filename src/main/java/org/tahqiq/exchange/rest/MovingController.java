package org.tahqiq.exchange.rest;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tahqiq.annotation.Tag;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.exchange.ForeignLabel;
import org.tahqiq.exchange.MovingService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The labels in a file of another tool, before it is brought in with a meaning for each. */
@RestController
@RequestMapping("/api/v1")
class MovingController {

    record LabelAnswer(
            String label,
            long count,
            @JsonInclude(ALWAYS) @Nullable Tag guess) {

        static LabelAnswer of(ForeignLabel label) {
            return new LabelAnswer(label.label(), label.count(), label.guess());
        }
    }

    record LabelsAnswer(
            List<LabelAnswer> items,
            @JsonInclude(ALWAYS) @Nullable String next) {}

    private final MovingService moving;
    private final ExchangeService exchange;

    MovingController(MovingService moving, ExchangeService exchange) {
        this.moving = moving;
        this.exchange = exchange;
    }

    @PostMapping(path = "/corpora/{id}/import/labels", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    LabelsAnswer labelsOfPart(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String format,
            @RequestPart(value = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            exchange.requireToBringIn(new CorpusId(id));
            throw Refusal.invalid("missing").at("file");
        }
        return labels(id, format, file.getInputStream());
    }

    /** The body is the file itself, whatever its content type says. */
    @PostMapping("/corpora/{id}/import/labels")
    LabelsAnswer labelsOfBody(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String format, HttpServletRequest request)
            throws IOException {
        return labels(id, format, ExchangeController.bounded(request));
    }

    /** Nothing of the file is kept. */
    private LabelsAnswer labels(UUID id, @Nullable String format, InputStream sent) throws IOException {
        CorpusId corpus = new CorpusId(id);
        exchange.requireToBringIn(corpus);
        Path file = Files.createTempFile("labels", ".part");
        try (InputStream in = sent) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return new LabelsAnswer(
                    moving.labels(corpus, exchange.format(format), file).stream()
                            .map(LabelAnswer::of)
                            .toList(),
                    null);
        } finally {
            moving.delete(file);
        }
    }

    /**
     * Which tag each label means: an object of JSON, with null for what is left out.
     *
     * @throws Refusal {@code unknown-code} for what is no tag
     */
    static Map<String, @Nullable Tag> meaning(String written) {
        try {
            @Nullable
            Map<String, @Nullable String> codes =
                    JsonMapper.shared().readValue(written, new TypeReference<Map<String, @Nullable String>>() {});
            if (codes == null) {
                throw Refusal.unreadable("unreadable").at("mapping");
            }
            Map<String, @Nullable Tag> meant = new TreeMap<>();
            codes.forEach((label, tag) -> meant.put(label, Typed.optionalCode("mapping", tag, Tag.class)));
            return meant;
        } catch (JacksonException e) {
            throw Refusal.unreadable("unreadable").at("mapping");
        }
    }
}
