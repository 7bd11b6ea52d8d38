package org.tahqiq.annotation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.tahqiq.text.Typed;

/** Who made an annotation, as far as is known: a member's id and name here, or those written in an imported file. */
@Embeddable
public record Origin(UUID id, String name) {

    /** Nobody is named: whoever brings it in made it, as far as is known. */
    public static final Origin UNSAID = new Origin(new UUID(0, 0), "?");

    public Origin {
        name = Typed.line("member.name", name, 100);
    }
}
