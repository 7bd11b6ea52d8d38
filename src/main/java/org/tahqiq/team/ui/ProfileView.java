package org.tahqiq.team.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tahqiq.team.AuditSubjects;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.OwnPasswordService;
import org.tahqiq.team.PreferenceService;
import org.tahqiq.team.SessionService;
import org.tahqiq.team.TokenService;
import org.tahqiq.team.audit.AuditService;
import org.tahqiq.team.passkey.PasskeyService;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** A member's own page: what they prefer, how they come in, where their e-mail goes, where they are signed in, and the keys of their scripts. */
@Route("profile")
@PermitAll
class ProfileView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final MemberService members;
    private final SessionService sessions;
    private final TokenService tokens;
    private final PasskeyService passkeys;
    private final PreferenceService preferences;
    private final OwnPasswordService password;
    private final AuthenticationContext authentication;
    private final AuditService audit;
    private final CurrentMember current;
    private final Notices notices;
    private final InstantSource clock;

    ProfileView(
            MemberService members,
            SessionService sessions,
            TokenService tokens,
            PasskeyService passkeys,
            PreferenceService preferences,
            OwnPasswordService password,
            AuthenticationContext authentication,
            AuditService audit,
            CurrentMember current,
            Notices notices,
            InstantSource clock) {
        this.members = members;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.preferences = preferences;
        this.password = password;
        this.authentication = authentication;
        this.audit = audit;
        this.current = current;
        this.notices = notices;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new ViewHeader(getTranslation("profile.title")));
        add(
                new PreferencesPart(preferences, notices),
                new PasswordPart(password, authentication, notices),
                new PasskeysPart(passkeys, notices),
                new MailPart(members, current.id(), notices),
                new SessionsPart(sessions, notices),
                new TokensPart(tokens, current, notices, clock, corpora()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.title");
    }

    private Map<UUID, AuditSubjects.Subject> corpora() {
        Set<CorpusId> own = current.visibleCorpora();
        return own == null
                ? audit.corpora()
                : audit.named(own.stream().map(CorpusId::value).collect(Collectors.toSet()));
    }
}
