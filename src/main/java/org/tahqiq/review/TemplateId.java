package org.tahqiq.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a template of a desk. */
@Embeddable
public record TemplateId(@Column(name = "id") UUID value) {

    static TemplateId next() {
        return new TemplateId(UuidCreator.getTimeOrderedEpoch());
    }
}
