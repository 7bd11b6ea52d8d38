package org.tahqiq.review.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.GateRule;
import org.tahqiq.review.GateService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;

@RestController
@RequestMapping("/api/v1")
class GateController {

    record SwitchRequest(@Nullable String code, @Nullable Boolean on) {}

    /** @param code as in the {@code rules} of a refusal */
    record RuleAnswer(String code, boolean on) {

        static RuleAnswer of(GateService.Held held) {
            return new RuleAnswer(GateController.code(held.rule()), held.on());
        }
    }

    /** @param message what is missing, in the language of the request; absent when nothing is */
    record CheckAnswer(
            String code, boolean on, boolean met, @Nullable String message) {}

    private final GateService gate;
    private final ClaimService claims;
    private final Translations translations;

    GateController(GateService gate, ClaimService claims, Translations translations) {
        this.gate = gate;
        this.claims = claims;
        this.translations = translations;
    }

    @GetMapping("/corpora/{id}/gate")
    Paging.Slice<RuleAnswer> rules(@PathVariable UUID id, Paging paging) {
        return part(gate.rules(new CorpusId(id)).stream().map(RuleAnswer::of).toList(), RuleAnswer::code, paging);
    }

    /** In the order of the rules, behind the one where the part before ended. */
    static <T> Paging.Slice<T> part(List<T> all, Function<T, Object> code, Paging paging) {
        int begin = all.stream().map(code).toList().indexOf(paging.key()) + 1;
        int end = Math.min(begin + paging.limit() + 1, all.size());
        return paging.slice(all.subList(begin, end), code);
    }

    @PutMapping("/corpora/{id}/gate")
    RuleAnswer turn(@PathVariable UUID id, @RequestBody SwitchRequest request) {
        return RuleAnswer.of(gate.turn(new CorpusId(id), () -> rule(request.code()), request.on()));
    }

    private static GateRule rule(@Nullable String code) {
        return Arrays.stream(GateRule.values())
                .filter(each -> code(each).equals(code))
                .findFirst()
                .orElseThrow(() ->
                        (code == null ? Refusal.invalid("missing") : Refusal.invalid("unknown-code", code)).at("code"));
    }

    @GetMapping("/claims/{id}/gate")
    Paging.Slice<CheckAnswer> checklist(
            @PathVariable UUID id,
            Paging paging,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        Locale locale = Translations.preferred(languages);
        List<CheckAnswer> checks = gate.checklist(claims.get(new AnnotationId(id))).stream()
                .map(check -> new CheckAnswer(
                        code(check.rule()),
                        check.on(),
                        check.met(),
                        check.met()
                                ? null
                                : translations.say(
                                        check.sentence().code(),
                                        check.sentence().args(),
                                        locale)))
                .toList();
        return part(checks, CheckAnswer::code, paging);
    }

    private static String code(GateRule rule) {
        return GateService.code(rule);
    }
}
