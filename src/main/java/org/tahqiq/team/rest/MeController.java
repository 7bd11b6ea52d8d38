package org.tahqiq.team.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.Drain;
import org.tahqiq.store.Health;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.team.Scope;

/** Who the caller is, and whether the server is well. */
@RestController
@RequestMapping("/api/v1")
class MeController {

    record Me(
            UUID id, String name, String displayName, boolean admin, List<String> scopes, Map<UUID, Set<Role>> roles) {}

    record HealthAnswer(String status, String version) {}

    private final CurrentMember current;
    private final MemberService members;
    private final Health health;
    private final Drain drain;
    private final String version;

    MeController(
            CurrentMember current,
            MemberService members,
            Health health,
            Drain drain,
            ObjectProvider<BuildProperties> build) {
        this.current = current;
        this.members = members;
        this.health = health;
        this.drain = drain;
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null ? "dev" : String.valueOf(properties.getVersion());
    }

    @GetMapping("/me")
    Me me() {
        Member member = current.member();
        return new Me(
                member.id().value(),
                member.name(),
                member.displayName(),
                member.admin(),
                current.scopes().stream().map(Scope::label).toList(),
                members.ownRoles());
    }

    @GetMapping("/health")
    ResponseEntity<HealthAnswer> health() {
        String status = !health.saves() ? "DOWN" : drain.hasBegun() ? "OUT_OF_SERVICE" : "UP";
        return ResponseEntity.status(status.equals("UP") ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new HealthAnswer(status, version));
    }
}
