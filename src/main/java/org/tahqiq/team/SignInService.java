package org.tahqiq.team;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the member who signs in by name and password. */
@Service
@PreAuthorize("permitAll()") // asked before anybody is signed in
class SignInService implements UserDetailsService {

    private final Members members;

    SignInService(Members members) {
        this.members = members;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String name) {
        return members.findBySkeleton(Member.skeleton(name))
                .map(SignedIn::byPassword)
                .orElseThrow(() -> new UsernameNotFoundException("No such member"));
    }
}
