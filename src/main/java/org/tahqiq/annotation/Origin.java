package org.tahqiq.annotation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.tahqiq.text.Typed;

/** Who made an annotation, as far as is known: a member's id and name here, or those written in an imported file. */
@Embeddable
public record Origin(UUID id, String name) {

    public Origin {
        name = Typed.line("member.name", name, 100);
    }
}
