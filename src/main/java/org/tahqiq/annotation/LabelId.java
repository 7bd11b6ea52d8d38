package org.tahqiq.annotation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a label of a corpus. */
@Embeddable
public record LabelId(@Column(name = "id") UUID value) {

    static LabelId next() {
        return new LabelId(UuidCreator.getTimeOrderedEpoch());
    }
}
