package org.tahqiq.team.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.StartRefused;

/** Tells whoever finds a hole whom to write to (RFC 9116), where this installation has somebody. */
@RestController
class SecurityTextController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final String contact;
    private final Instant expires;
    private final String baseUrl;
    private final InstantSource clock;

    SecurityTextController(
            @Value("${tahqiq.security.contact}") String contact,
            @Value("${tahqiq.security.expires}") String expires,
            @Value("${tahqiq.base-url}") String baseUrl,
            InstantSource clock) {
        this.contact = contact;
        this.expires = contact.isEmpty() ? Instant.MIN : moment(expires);
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Not there any more once it expired: nobody is to trust it then, says section 2.5.5. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> contact() {
        if (!clock.instant().isBefore(expires)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(TEXT).body("""
                        Contact: %s
                        Expires: %s
                        Preferred-Languages: ar, en
                        Canonical: %s/.well-known/security.txt
                        """.formatted(uri(contact), expires, baseUrl));
    }

    private static String uri(String contact) {
        return contact.contains("@") && !contact.contains(":") ? "mailto:" + contact : contact;
    }

    private static Instant moment(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            throw new StartRefused(
                    "TAHQIQ_SECURITY_CONTACT needs TAHQIQ_SECURITY_EXPIRES, say 2027-11-01T00:00:00Z, at most a year ahead.");
        }
    }
}
