package org.tahqiq.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** The gate: what has to be there before a verdict is approved and published, and which of its rules a corpus goes without. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class GateService {

    private final Gate gate;
    private final GateSwitches switches;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;

    GateService(
            Gate gate,
            GateSwitches switches,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.switches = switches;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
    }

    /** A rule of a corpus, and whether it holds there. */
    public record Held(GateRule rule, boolean on) {}

    /** How a claim stands to a rule. Who may approve a verdict is known once there is one: until then that rule waits. */
    public enum Standing {
        MET,
        UNMET,
        WAITING
    }

    /**
     * A rule as a claim stands to it.
     *
     * @param on false where the corpus goes without it
     * @param sentence says what is missing, or what it waits for
     */
    public record Check(GateRule rule, boolean on, Standing standing, Refusal.Detail sentence) {

        public boolean met() {
            return standing == Standing.MET;
        }
    }

    public List<Held> rules(CorpusId corpus) {
        Set<GateRule> off = off(corpora.get(corpus).id());
        return Arrays.stream(GateRule.values())
                .map(rule -> new Held(rule, !off.contains(rule)))
                .toList();
    }

    /**
     * Lets a rule hold or not in a corpus; only an ADMIN may, and it stands in the audit.
     *
     * @param reading the rule, read once the caller is known to be allowed to switch it
     */
    @Transactional
    public Held turn(CorpusId id, Supplier<GateRule> reading, @Nullable Boolean wanted) {
        CorpusId corpus = corpora.get(id).id();
        current.require(corpus, Role.ADMIN);
        GateRule rule = reading.get();
        if (wanted == null) {
            throw Refusal.invalid("missing").at("on");
        }
        boolean on = wanted;
        boolean was = !off(corpus).contains(rule);
        if (was != on) {
            GateSwitch off = new GateSwitch(corpus, rule);
            if (on) {
                switches.delete(off);
            } else {
                switches.saveAndFlush(off);
            }
            events.publishEvent(new Switched(corpus, rule, was, on));
        }
        return new Held(rule, on);
    }

    /** Every rule, as the claim would stand if the caller were to approve it now. */
    public List<Check> checklist(Claim claim) {
        CorpusId corpus = claim.annotation().corpus();
        Set<GateRule> off = off(corpus);
        Set<GateRule> unmet = claim.blind() ? EnumSet.noneOf(GateRule.class) : gate.unmet(claim, current.id());
        Corpus home = corpora.get(corpus);
        return Arrays.stream(GateRule.values())
                .map(rule -> check(rule, !off.contains(rule), standing(rule, claim, unmet), claim, home))
                .toList();
    }

    private static Standing standing(GateRule rule, Claim claim, Set<GateRule> unmet) {
        if (unmet.contains(rule)) {
            return Standing.UNMET;
        }
        boolean waits =
                rule == GateRule.AUTHOR && !claim.blind() && claim.verdict().isEmpty();
        return waits ? Standing.WAITING : Standing.MET;
    }

    private Check check(GateRule rule, boolean on, Standing standing, Claim claim, Corpus home) {
        return new Check(
                rule,
                on,
                standing,
                standing == Standing.WAITING
                        ? new Refusal.Detail(null, code(rule) + "-waits", List.of())
                        : sentence(rule, claim, home));
    }

    /** What a second verdict has against the approval, as it is refused with; it is no rule that a corpus could go without. */
    public Optional<Refusal.Detail> second(Claim claim) {
        return gate.second(claim);
    }

    /** Whether the verdict says the contrary of all its evidence; it may, and whoever approves is told. */
    public boolean isAgainstItsEvidence(Claim claim) {
        return !claim.blind() && Gate.isAgainstItsEvidence(claim);
    }

    /** Whether the caller would not be refused if they approved it now. */
    public boolean passes(Claim claim) {
        return unmet(claim).isEmpty() && second(claim).isEmpty();
    }

    /** The sentences of the rules that hold and are not met. */
    List<Refusal.Detail> unmet(Claim claim) {
        return checklist(claim).stream()
                .filter(check -> check.on() && check.standing() == Standing.UNMET)
                .map(Check::sentence)
                .toList();
    }

    /** The rule's code in refusals. */
    public static String code(GateRule rule) {
        return "gate-" + rule.name().toLowerCase(Locale.ROOT);
    }

    /** Who works alone is told which rule to switch off and where: nobody else could approve. */
    private Refusal.Detail sentence(GateRule rule, Claim claim, Corpus corpus) {
        List<Object> words = switch (rule) {
            case AUTHOR -> List.of(gate.worksAlone(corpus.id(), current.id()) ? "alone" : "team", corpus.name());
            case RATIONALE -> openIn(claim);
            default -> List.of();
        };
        return new Refusal.Detail(null, code(rule), words);
    }

    /** Whether a template left something open in the rationale, and what. */
    private static List<Object> openIn(Claim claim) {
        List<String> open = claim.verdict()
                .map(verdict -> Placeholder.openIn(verdict.rationale()))
                .orElse(List.of());
        return List.of(open.isEmpty() ? "none" : "open", String.join(" ", open));
    }

    private Set<GateRule> off(CorpusId corpus) {
        return switches.of(corpus.value()).stream().map(GateSwitch::rule).collect(Collectors.toSet());
    }

    /** A rule was switched on or off. */
    record Switched(CorpusId auditCorpus, GateRule rule, boolean before, boolean after) implements Audited {

        @Override
        public String auditAction() {
            return "gate.switched";
        }

        @Override
        public UUID auditSubject() {
            return auditCorpus.value();
        }

        @Override
        public Object auditBefore() {
            return written(before);
        }

        @Override
        public Object auditAfter() {
            return written(after);
        }

        private Object written(boolean on) {
            return Map.of("rule", rule.name(), "on", on);
        }
    }
}
