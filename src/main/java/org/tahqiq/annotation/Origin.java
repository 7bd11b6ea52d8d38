package org.tahqiq.annotation;

import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tahqiq.text.Typed;

/** Who made an annotation, as far as is known: a member's id and name here, or those written in an imported file. */
@Embeddable
public record Origin(UUID id, String name) {

    /** Nobody is named: whoever brings it in made it, as far as is known. */
    public static final Origin UNSAID = new Origin(new UUID(0, 0), "?");

    /** Somebody of whom only the name is known: the same name is the same one. */
    public static Origin named(String name) {
        return new Origin(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name);
    }

    public Origin {
        name = Typed.line("member.name", name, 100);
    }
}
