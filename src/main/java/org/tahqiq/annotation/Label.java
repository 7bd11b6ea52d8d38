package org.tahqiq.annotation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/**
 * A finer kind of one tag, as a corpus tells it apart: claims on health, say. Marks and files carry its code, which never changes;
 * screens show its names, which may. One that is retired stays on the marks that have it and is given to no further ones.
 */
@Entity
public class Label {

    /** As its corpus lists them. */
    static final Comparator<Label> IN_ORDER =
            Comparator.comparing(Label::tag).thenComparing(Label::place).thenComparing(Label::code);

    /** No hyphen: DKPro's reader of CoNLL takes {@code B-FIGURE:a-b} for no tag at all. No sign that SQL, TSV or XML reads as its own. */
    private static final int LONGEST_CODE = 40;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{0,%d}".formatted(LONGEST_CODE - 1));

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 300;

    /**
     * A label as written down; codes as sent.
     *
     * @param place among those of its tag, 1 for the first; null for the last
     * @param retired null for not
     */
    public record Content(
            @Nullable String tag,
            @Nullable String code,
            @Nullable String arabic,
            @Nullable String english,
            @Nullable String description,
            @Nullable Integer place,
            @Nullable Boolean retired) {

        /** As a file names it, which knows no more than the code. */
        static Content ofFile(Tag tag, String code) {
            return new Content(tag.name(), code, code, code, null, null, null);
        }
    }

    @EmbeddedId
    private LabelId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Enumerated(EnumType.STRING)
    private Tag tag;

    private String code;
    private String arabic;
    private String english;
    private @Nullable String description;
    private int place;
    private boolean retired;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Label() {}

    Label(CorpusId corpus, Content content) {
        if (content.code() == null) {
            throw Refusal.invalid("missing").at("code");
        }
        checkCode("code", content.code());
        this.id = LabelId.next();
        this.corpus = corpus;
        this.tag = Typed.code("tag", content.tag(), Tag.class);
        this.code = content.code();
        write(content);
    }

    /** @throws Refusal {@code label-fixed} for another tag or code: what is marked names it by them */
    final void write(Content content) {
        if (!tag.name().equals(content.tag())) {
            throw Refusal.invalid("label-fixed").at("tag");
        }
        if (!code.equals(content.code())) {
            throw Refusal.invalid("label-fixed").at("code");
        }
        this.arabic = Typed.name("arabic", content.arabic(), LONGEST_NAME);
        this.english = Typed.name("english", content.english(), LONGEST_NAME);
        this.description = Typed.optionalLine("description", content.description(), LONGEST_DESCRIPTION);
        this.retired = Boolean.TRUE.equals(content.retired());
    }

    void put(int place) {
        this.place = place;
    }

    /** @throws Refusal {@code label-code} for what no label can be called */
    public static void checkCode(String field, @Nullable String code) {
        if (code != null && !isCode(code)) {
            throw Refusal.invalid("label-code").at(field);
        }
    }

    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** What a label of that name might be called; empty for a name without letters or digits that a code may have. */
    public static Optional<String> codeLike(String name) {
        String code = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replaceFirst("^[0-9]+", "");
        return Optional.of(code.substring(0, Math.min(LONGEST_CODE, code.length())))
                .filter(Label::isCode);
    }

    public LabelId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public CorpusId corpus() {
        return corpus;
    }

    public Tag tag() {
        return tag;
    }

    public String code() {
        return code;
    }

    public String arabic() {
        return arabic;
    }

    public String english() {
        return english;
    }

    /** Arabic for readers of Arabic, English for all others. */
    public String name(Locale language) {
        return language.getLanguage().equals("ar") ? arabic : english;
    }

    public @Nullable String description() {
        return description;
    }

    public int place() {
        return place;
    }

    public boolean retired() {
        return retired;
    }

    public Content content() {
        return new Content(tag.name(), code, arabic, english, description, place, retired);
    }
}
