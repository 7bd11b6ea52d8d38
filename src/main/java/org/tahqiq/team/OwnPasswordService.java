package org.tahqiq.team;

import java.time.Duration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.tahqiq.text.Refusal;

/** The caller's own password. In no transaction of its own: a wrong guess is counted although it is refused. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnPasswordService {

    /** Guesses at an open session are counted apart from those at the door. */
    private static final String AT_THE_SESSION = "session";

    private final AccessService access;
    private final CurrentMember current;
    private final PasswordEncoder passwords;
    private final SignInBrake brake;

    OwnPasswordService(AccessService access, CurrentMember current, PasswordEncoder passwords, SignInBrake brake) {
        this.access = access;
        this.current = current;
        this.passwords = passwords;
        this.brake = brake;
    }

    /** Whether they have one: whoever comes in by a passkey or an identity provider may not. */
    public boolean has() {
        return current.member().passwordHash() != null;
    }

    /**
     * Changes it. Whoever came in by the former one is out with their next request: in this browser, too.
     *
     * @throws Refusal {@code password-wrong} at {@code present}, {@code password-wait} after many of those, or what {@link Passwords}
     *     says of the new one
     */
    public void change(String present, String wanted) {
        Member member = current.member();
        Duration wait = brake.take(member.name(), AT_THE_SESSION);
        if (!wait.isZero()) {
            throw Refusal.invalid("password-wait", wait.toSeconds() + 1).at("present");
        }
        if (!passwords.matches(present, member.passwordHash())) {
            throw Refusal.invalid("password-wrong").at("present");
        }
        brake.giveBack(member.name(), AT_THE_SESSION);
        access.choose(member.id(), wanted);
    }
}
