package org.tahqiq.team;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Saving;

/** Signing in by name and password, staying signed in, and signing out. */
@Service
@PreAuthorize("permitAll()") // asked before anybody is signed in
@Transactional
public class SignInService implements UserDetailsService {

    private static final Logger LOG = LoggerFactory.getLogger(SignInService.class);

    private final Members members;
    private final SignInBrake brake;
    private final Saving saving;
    private final ApplicationEventPublisher events;

    SignInService(Members members, SignInBrake brake, Saving saving, ApplicationEventPublisher events) {
        this.members = members;
        this.brake = brake;
        this.saving = saving;
        this.events = events;
    }

    /**
     * Counts a try to sign in.
     *
     * @return how long to wait before trying; zero when this try may be made
     */
    public Duration admit(String name, String address) {
        return brake.take(name, address);
    }

    /** Counts a try to sign in by what cannot be guessed; only its address slows down. */
    public Duration admit(String address) {
        return brake.take(address);
    }

    /**
     * Members without a password look like nobody: Spring then compares with a hash of its own, and the answer takes as long as for a
     * wrong password. Whoever is suspended is refused after theirs was compared.
     */
    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String name) {
        return members.findBySkeleton(Member.skeleton(name))
                .filter(member -> member.passwordHash() != null)
                .map(SignedIn::byPassword)
                .orElseThrow(() -> new UsernameNotFoundException("No such member"));
    }

    /** Whom a passkey lets in: whoever may sign in at all, with or without a password. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> byPasskey(MemberId id) {
        return members.findById(id).filter(Member::enabled).map(SignedIn::byPassword);
    }

    /** As {@link #byPasskey}, by the name they sign in with. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> byName(String name) {
        return members.findBySkeleton(Member.skeleton(name))
                .filter(Member::enabled)
                .map(SignedIn::byPassword);
    }

    /** Whether a session may go on: not when its member was disabled, or has another password since. */
    @Transactional(readOnly = true)
    public boolean isStillIn(SignedIn caller) {
        return members.findById(caller.id()).filter(caller::standsFor).isPresent();
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn caller) {
            brake.giveBack(caller.getUsername(), address(event.getAuthentication()));
            note("sign-in", caller.member(), event.getAuthentication());
        }
    }

    /** What was typed as a name is not written down unless it is one: it may be a password. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        UUID tried = members.findBySkeleton(
                        Member.skeleton(event.getAuthentication().getName()))
                .map(member -> member.id().value())
                .orElse(AuditTrail.INSTALLATION);
        note("sign-in.refused", tried, event.getAuthentication());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn caller) {
            note("sign-out", caller.member(), event.getAuthentication());
        }
    }

    /** The log stands in for the trail where nothing can be saved. */
    private void note(String action, UUID member, Authentication authentication) {
        if (saving.hindrance().isPresent()) {
            LOG.warn("While nothing could be saved: {} of member {} from {}", action, member, address(authentication));
            return;
        }
        events.publishEvent(new SignInEvent(action, member, Map.of("address", address(authentication))));
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                        && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "";
    }

    /** Somebody came in, was refused, or left. */
    record SignInEvent(String auditAction, UUID auditSubject, Object auditAfter) implements Audited {

        @Override
        public @Nullable CorpusId auditCorpus() {
            return null;
        }

        @Override
        public @Nullable Object auditBefore() {
            return null;
        }
    }
}
