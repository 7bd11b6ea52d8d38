package org.tahqiq.review.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a corpus signs what it publishes. What it leaves open is filled in by {@link Mastheads}. */
@Entity
public class Imprint {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * An imprint as written down.
     *
     * @param baseUrl where readers reach this server, without a query
     * @param licence address of the licence under which the check may be used
     * @param labels the desk's own wordings of verdicts, by their codes
     */
    public record Content(
            @Nullable String deskName,
            @Nullable String baseUrl,
            @Nullable String licence,
            @Nullable Map<String, String> labels) {}

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Version
    private @Nullable Long version;

    private @Nullable String deskName;
    private @Nullable String baseUrl;
    private @Nullable String licence;
    private String labels = "{}";

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Imprint() {}

    Imprint(CorpusId corpus) {
        this.corpus = corpus;
    }

    /** @throws Refusal {@code base-url} for an address behind which no path can be put */
    void write(Content content) {
        this.deskName = content.deskName() == null || content.deskName().isBlank()
                ? null
                : Typed.name("deskName", content.deskName(), 200);
        String base = Typed.url("baseUrl", content.baseUrl());
        if (base != null && (base.indexOf('?') >= 0 || base.indexOf('#') >= 0)) {
            throw Refusal.invalid("base-url").at("baseUrl");
        }
        this.baseUrl = base;
        this.licence = Typed.url("licence", content.licence());
        Map<Verdict.Code, String> own = new EnumMap<>(Verdict.Code.class);
        (content.labels() == null ? Map.<String, String>of() : content.labels()).forEach((code, label) -> {
            Verdict.Code known = Typed.code("labels", code, Verdict.Code.class);
            if (label != null && !label.isBlank()) {
                own.put(known, Typed.name("labels." + code, label, 100));
            }
        });
        this.labels = JSON.writeValueAsString(own);
    }

    public CorpusId corpus() {
        return corpus;
    }

    /** As an ETag has it; an imprint that was never written has one, too. */
    public String version() {
        return version == null ? "none" : version.toString();
    }

    public Content content() {
        return new Content(
                deskName, baseUrl, licence, JSON.readValue(labels, new TypeReference<Map<String, String>>() {}));
    }
}
