package org.tahqiq.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Typed;

/** The outlet and address an article came from. */
@Embeddable
public record Source(
        @Nullable @Column(name = "source_name") String name,
        @Nullable @Column(name = "source_url") String url) {

    public static final Source NONE = new Source(null, null);

    Source checked() {
        return new Source(Typed.optionalLine("source.name", name, 300), Typed.url("source.url", url));
    }
}
