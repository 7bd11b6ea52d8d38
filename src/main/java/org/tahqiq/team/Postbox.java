package org.tahqiq.team;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of members, for what the application itself writes to them. */
@Service
@PermitAll // mail goes out after the request that caused it, nobody is signed in then
public class Postbox {

    private final Members members;

    Postbox(Members members) {
        this.members = members;
    }

    /** Empty for a member who has none, or may not sign in any more. */
    @Transactional(readOnly = true)
    public Optional<String> of(MemberId member) {
        return members.findById(member).filter(Member::enabled).map(Member::email);
    }
}
