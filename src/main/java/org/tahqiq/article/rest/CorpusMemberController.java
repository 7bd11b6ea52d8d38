package org.tahqiq.article.rest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** Who holds which roles in a corpus; here and not with the members, because only here it is known which corpora there are. */
@RestController
@RequestMapping("/api/v1/corpora/{id}/members")
class CorpusMemberController {

    record RolesRequest(@Nullable List<String> roles) {}

    record RolesAnswer(UUID member, String name, String displayName, Set<Role> roles) {

        static RolesAnswer of(MemberService.Roles roles) {
            return new RolesAnswer(roles.member().value(), roles.name(), roles.displayName(), roles.roles());
        }
    }

    private final CorpusService corpora;
    private final MemberService members;

    CorpusMemberController(CorpusService corpora, MemberService members) {
        this.corpora = corpora;
        this.members = members;
    }

    @GetMapping
    Paging.Slice<RolesAnswer> roles(@PathVariable UUID id, Paging paging) {
        CorpusId corpus = corpora.get(new CorpusId(id)).id();
        UUID after = paging.afterId();
        List<MemberService.Roles> behind = members.rolesIn(corpus).stream()
                .filter(r -> r.member().value().compareTo(after) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(behind, r -> r.member().value()).map(RolesAnswer::of);
    }

    @PutMapping("/{memberId}")
    ResponseEntity<RolesAnswer> setRoles(
            @PathVariable UUID id, @PathVariable UUID memberId, @RequestBody RolesRequest request) {
        CorpusId corpus = corpora.get(new CorpusId(id)).id();
        var set = members.setRoles(corpus, new MemberId(memberId), () -> roles(request));
        return ResponseEntity.ok().eTag(set.etag()).body(RolesAnswer.of(set));
    }

    private static Set<Role> roles(RolesRequest request) {
        if (request.roles() == null) {
            throw Refusal.invalid("missing").at("roles");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : request.roles()) {
            roles.add(Typed.code("roles", role, Role.class));
        }
        return roles;
    }
}
