package org.tahqiq.team.rest;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1")
class MemberController {

    record NewMember(
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String email) {}

    record MemberAnswer(
            UUID id,
            String name,
            String displayName,
            @Nullable String email,
            boolean admin,
            boolean enabled,
            @Nullable String invitation) {

        static MemberAnswer of(Member member, @Nullable String invitation) {
            return new MemberAnswer(
                    member.id().value(),
                    member.name(),
                    member.displayName(),
                    member.email(),
                    member.admin(),
                    member.enabled(),
                    invitation);
        }
    }

    record RolesRequest(@Nullable List<String> roles) {}

    record RolesAnswer(UUID member, String name, String displayName, Set<Role> roles) {

        static RolesAnswer of(MemberService.Roles roles) {
            return new RolesAnswer(roles.member().value(), roles.name(), roles.displayName(), roles.roles());
        }
    }

    private final MemberService members;
    private final JsonMapper json;

    MemberController(MemberService members, JsonMapper json) {
        this.members = members;
        this.json = json;
    }

    @GetMapping("/members")
    Paging.Slice<MemberAnswer> list(Paging paging) {
        return members.list(paging).map(member -> MemberAnswer.of(member, null));
    }

    @PostMapping("/members")
    ResponseEntity<MemberAnswer> add(@RequestBody NewMember request) {
        MemberService.Invited made = members.add(request.name(), request.displayName(), request.email());
        return ResponseEntity.created(
                        URI.create("/api/v1/members/" + made.member().id().value()))
                .eTag(Long.toString(made.member().version()))
                .body(MemberAnswer.of(made.member(), made.invitation()));
    }

    @GetMapping("/members/{id}")
    ResponseEntity<MemberAnswer> get(@PathVariable UUID id) {
        return answer(members.get(new MemberId(id)));
    }

    @PatchMapping(
            path = "/members/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<MemberAnswer> change(@PathVariable UUID id, SeenVersion seen, @RequestBody ObjectNode patch) {
        json.treeToValue(patch, MemberService.Change.class);
        Member member = members.get(new MemberId(id));
        var change = MergePatch.apply(
                json,
                new MemberService.Change(member.displayName(), member.email(), member.admin(), member.enabled()),
                patch,
                MemberService.Change.class);
        try {
            return answer(members.change(member.id(), seen, change));
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Member stored ? refusal.current(MemberAnswer.of(stored, null)) : refusal;
        }
    }

    @GetMapping("/corpora/{id}/members")
    Paging.Slice<RolesAnswer> roles(@PathVariable UUID id, Paging paging) {
        List<MemberService.Roles> all = members.rolesIn(new CorpusId(id));
        UUID after = paging.afterId();
        List<MemberService.Roles> behind = all.stream()
                .filter(r -> r.member().value().compareTo(after) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(behind, r -> r.member().value()).map(RolesAnswer::of);
    }

    @PutMapping("/corpora/{id}/members/{memberId}")
    ResponseEntity<RolesAnswer> setRoles(
            @PathVariable UUID id, @PathVariable UUID memberId, @RequestBody RolesRequest request) {
        if (request.roles() == null) {
            throw Refusal.invalid("missing").at("roles");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : request.roles()) {
            roles.add(Typed.code("roles", role, Role.class));
        }
        var set = members.setRoles(new CorpusId(id), new MemberId(memberId), roles);
        return ResponseEntity.ok().eTag(set.etag()).body(RolesAnswer.of(set));
    }

    private static ResponseEntity<MemberAnswer> answer(Member member) {
        return ResponseEntity.ok().eTag(Long.toString(member.version())).body(MemberAnswer.of(member, null));
    }
}
