package org.tahqiq.team;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;

/** Lets a test call services as a member. */
public final class Callers {

    private Callers() {}

    /** Lets this thread act as the member of this name, until the context is cleared. */
    public static MemberId signIn(Members members, String name) {
        return signIn(members.findBySkeleton(Member.skeleton(name)).orElseThrow());
    }

    /** Lets this thread call the services behind the REST fixture as one of its callers. */
    public static void signIn(Api.Caller caller) {
        signIn(Api.bean(Members.class)
                .findById(new MemberId(UUID.fromString(caller.id())))
                .orElseThrow());
    }

    /** Lets this thread call an application's services as the member of this name. */
    public static MemberId signIn(ApplicationContext application, String name) {
        return signIn(application.getBean(Members.class), name);
    }

    /** Lets this thread act as the admin of an application. */
    public static MemberId signInAdmin(ApplicationContext application) {
        return signIn(application, "admin");
    }

    /** The path of a new installation's set-up page; the link on its console stops working. */
    public static String setUpPath(ApplicationContext application) {
        String link = application.getBean(AccessService.class).newSetupLink();
        return link.substring(link.indexOf("/setup/"));
    }

    private static MemberId signIn(Member member) {
        SignedIn caller = SignedIn.byPassword(member);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return member.id();
    }
}
