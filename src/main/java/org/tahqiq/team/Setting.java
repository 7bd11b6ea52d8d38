package org.tahqiq.team;

import org.tahqiq.store.Variables;

/** What whoever runs the installation sets at its start, and an ADMIN may want to know. No secret is among them. */
public enum Setting {
    BASE_URL(Group.PLACE, "tahqiq.base-url"),
    PORT(Group.PLACE, "server.port"),
    PROXY(Group.PLACE, "server.forward-headers-strategy"),
    SECURITY_CONTACT(Group.PLACE, "tahqiq.security.contact"),
    SEARCH(Group.PLACE, "tahqiq.search.opensearch"),
    MAIL_HOST(Group.MAIL, "spring.mail.host"),
    MAIL_PORT(Group.MAIL, "spring.mail.port"),
    MAIL_FROM(Group.MAIL, "tahqiq.mail-from"),
    SESSION(Group.SIGN_IN, "server.servlet.session.timeout"),
    PROVIDER(Group.SIGN_IN, "tahqiq.oidc.issuer"),
    PROVIDER_ROLES(Group.SIGN_IN, "tahqiq.oidc.roles"),
    NIGHTLY(Group.UPKEEP, "tahqiq.nightly"),
    CLAIMS_DUE(Group.UPKEEP, "tahqiq.claims-due"),
    RATE(Group.LIMITS, "tahqiq.requests-per-second"),
    UPLOAD(Group.LIMITS, "spring.servlet.multipart.max-file-size"),
    FILES_PER_CORPUS(Group.LIMITS, "tahqiq.files-per-corpus"),
    FILES_PER_MEMBER(Group.LIMITS, "tahqiq.files-per-member"),
    OUTBOUND_PORTS(Group.LIMITS, "tahqiq.outbound.ports"),
    OUTBOUND_NETWORKS(Group.LIMITS, "tahqiq.outbound.networks");

    private final Group group;
    private final String property;

    Setting(Group group, String property) {
        this.group = group;
        this.property = property;
    }

    /** What belongs together. */
    public enum Group {
        PLACE,
        MAIL,
        SIGN_IN,
        UPKEEP,
        LIMITS
    }

    public Group group() {
        return group;
    }

    String property() {
        return property;
    }

    /** By which it is set. */
    public String variable() {
        return Variables.of(property);
    }
}
