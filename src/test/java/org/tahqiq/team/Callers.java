package org.tahqiq.team;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test call services as a member. */
public final class Callers {

    private Callers() {}

    /** Lets this thread act as the member of this name, until the context is cleared. */
    public static MemberId signIn(Members members, String name) {
        Member member = members.findBySkeleton(Member.skeleton(name)).orElseThrow();
        SignedIn caller = SignedIn.byPassword(member);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return member.id();
    }

    /** Lets this thread act as the admin of an application. */
    public static MemberId signInAdmin(ApplicationContext application) {
        return signIn(application.getBean(Members.class), "admin");
    }
}
