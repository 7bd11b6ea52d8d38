package org.tahqiq.team.rest;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.text.Refusal;
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
                .body(MemberAnswer.of(made.member(), made.invitation().link()));
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

    private static ResponseEntity<MemberAnswer> answer(Member member) {
        return ResponseEntity.ok().eTag(Long.toString(member.version())).body(MemberAnswer.of(member, null));
    }
}
