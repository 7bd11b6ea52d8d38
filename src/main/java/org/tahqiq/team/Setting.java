package org.tahqiq.team;

/** What whoever runs the installation sets at its start, and an ADMIN may want to know. No secret is among them. */
public enum Setting {
    BASE_URL(Group.PLACE, "tahqiq.base-url", "TAHQIQ_BASE_URL"),
    PORT(Group.PLACE, "server.port", "SERVER_PORT"),
    PROXY(Group.PLACE, "server.forward-headers-strategy", "SERVER_FORWARD_HEADERS_STRATEGY"),
    SECURITY_CONTACT(Group.PLACE, "tahqiq.security.contact", "TAHQIQ_SECURITY_CONTACT"),
    SEARCH(Group.PLACE, "tahqiq.search.opensearch", "TAHQIQ_OPENSEARCH"),
    MAIL_HOST(Group.MAIL, "spring.mail.host", "SPRING_MAIL_HOST"),
    MAIL_PORT(Group.MAIL, "spring.mail.port", "SPRING_MAIL_PORT"),
    MAIL_FROM(Group.MAIL, "tahqiq.mail-from", "TAHQIQ_MAIL_FROM"),
    SESSION(Group.SIGN_IN, "server.servlet.session.timeout", "SERVER_SERVLET_SESSION_TIMEOUT"),
    PROVIDER(Group.SIGN_IN, "tahqiq.oidc.issuer", "TAHQIQ_OIDC_ISSUER"),
    PROVIDER_ROLES(Group.SIGN_IN, "tahqiq.oidc.roles", "TAHQIQ_OIDC_ROLES"),
    NIGHTLY(Group.UPKEEP, "tahqiq.nightly", "TAHQIQ_NIGHTLY"),
    CLAIMS_DUE(Group.UPKEEP, "tahqiq.claims-due", "TAHQIQ_CLAIMS_DUE"),
    RATE(Group.LIMITS, "tahqiq.requests-per-second", "TAHQIQ_REQUESTS_PER_SECOND"),
    UPLOAD(Group.LIMITS, "spring.servlet.multipart.max-file-size", "SPRING_SERVLET_MULTIPART_MAX_FILE_SIZE"),
    FILES_PER_CORPUS(Group.LIMITS, "tahqiq.files-per-corpus", "TAHQIQ_FILES_PER_CORPUS"),
    FILES_PER_MEMBER(Group.LIMITS, "tahqiq.files-per-member", "TAHQIQ_FILES_PER_MEMBER"),
    OUTBOUND_PORTS(Group.LIMITS, "tahqiq.outbound.ports", "TAHQIQ_OUTBOUND_PORTS"),
    OUTBOUND_NETWORKS(Group.LIMITS, "tahqiq.outbound.networks", "TAHQIQ_OUTBOUND_NETWORKS");

    private final Group group;
    private final String property;
    private final String variable;

    Setting(Group group, String property, String variable) {
        this.group = group;
        this.property = property;
        this.variable = variable;
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
        return variable;
    }
}
