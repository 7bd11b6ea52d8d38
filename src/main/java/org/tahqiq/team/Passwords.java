package org.tahqiq.team;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tahqiq.text.Refusal;

/** How passwords are kept and which are accepted. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /** Argon2 takes 16 MiB and a core for a moment; more at once would starve those who work. */
    private static final int AT_ONCE = 2;

    /** Read when the first password is chosen, not at every start. */
    private static final class Common {
        static final CommonPasswords LIST = new CommonPasswords();
    }

    /** @throws Refusal {@code password-short}, {@code password-long}, {@code password-name} or {@code password-common} */
    static void check(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Refusal.invalid("password-short", SHORTEST).at("password");
        }
        if (length > LONGEST) {
            throw Refusal.invalid("password-long", LONGEST).at("password");
        }
        if (password.equalsIgnoreCase(name)) {
            throw Refusal.invalid("password-name").at("password");
        }
        if (Common.LIST.has(password, name)) {
            throw Refusal.invalid("password-common").at("password");
        }
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        Map<String, PasswordEncoder> encoders = new HashMap<>();
        encoders.put("argon2", new Limited(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        return new DelegatingPasswordEncoder("argon2", encoders);
    }

    private record Limited(PasswordEncoder encoder, Semaphore places) implements PasswordEncoder {

        Limited(PasswordEncoder encoder) {
            this(encoder, new Semaphore(AT_ONCE));
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            places.acquireUninterruptibly();
            try {
                return encoder.encode(password);
            } finally {
                places.release();
            }
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            places.acquireUninterruptibly();
            try {
                return encoder.matches(password, hash);
            } finally {
                places.release();
            }
        }
    }
}
