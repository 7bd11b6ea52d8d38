package org.tahqiq.team;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** A person who works here, or a script that works in their name. */
@Entity
public class Member {

    private static final SpoofChecker LOOKALIKES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private static final int LONGEST_SKELETON = 256;

    @EmbeddedId
    private MemberId id;

    @Version
    private @Nullable Long version;

    private String name;
    /** What {@link #name} looks like: two members may not look alike. */
    private String skeleton;

    private String displayName;
    private @Nullable String email;
    private @Nullable String passwordHash;
    private boolean admin;
    private boolean enabled;
    private Instant createdAt;
    private @Nullable Instant pseudonymSince;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Member() {}

    Member(String name, @Nullable String displayName, @Nullable String email, boolean admin, Instant now) {
        this.id = MemberId.next();
        this.name = Typed.name("name", name, 64);
        if (this.name.chars().anyMatch(Character::isWhitespace)) {
            throw Refusal.invalid("name-space").at("name");
        }
        this.skeleton = skeleton(this.name);
        // Folding can make one letter many: U+FDFA becomes eighteen.
        if (this.skeleton.length() > LONGEST_SKELETON) {
            throw Refusal.invalid("name-unfolds").at("name");
        }
        this.displayName = shown(displayName, this.name);
        this.email = address(email);
        this.admin = admin;
        this.enabled = true;
        this.createdAt = now;
    }

    /** The form in which look-alike names are equal: marks, case and confusable letters folded (UTS 39). */
    static String skeleton(String name) {
        String folded =
                Normalizer2.getNFKCCasefoldInstance().normalize(name.strip()).replace("\u0640", "");
        return LOOKALIKES.getSkeleton(folded);
    }

    void present(@Nullable String displayName, @Nullable String email) {
        requireName();
        this.displayName = shown(displayName, name);
        // One from before it was looked at stays until somebody changes it.
        if (!Objects.equals(email, this.email)) {
            this.email = address(email);
        }
    }

    static String shown(@Nullable String displayName, String name) {
        return displayName == null ? name : Typed.name("displayName", displayName, 100);
    }

    /** Enough to find a slip: whether mail arrives only the server of that address knows. */
    private static @Nullable String address(@Nullable String email) {
        String line = Typed.optionalLine("email", email, 254);
        if (line != null && !ADDRESS.matcher(line).matches()) {
            throw Refusal.invalid("email").at("email");
        }
        return line;
    }

    void choosePassword(String hash) {
        this.passwordHash = hash;
    }

    void grantAdmin(boolean admin) {
        this.admin = admin;
    }

    void enable(boolean enabled) {
        requireName();
        this.enabled = enabled;
    }

    /** Takes name, address and password away for good; what the member did stays, under a name that says nothing of them. */
    void pseudonymise(Instant now) {
        requireName();
        String random = id.value().toString();
        this.name = "member-" + random.substring(random.length() - 12);
        this.skeleton = skeleton(name);
        this.displayName = name;
        this.email = null;
        this.passwordHash = null;
        this.admin = false;
        this.enabled = false;
        this.pseudonymSince = now;
    }

    /** @throws Refusal {@code pseudonym} for whoever left for good */
    void requireName() {
        if (isPseudonymous()) {
            throw Refusal.conflict("pseudonym");
        }
    }

    public MemberId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String email() {
        return email;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    public boolean admin() {
        return admin;
    }

    public boolean enabled() {
        return enabled;
    }

    /** Whether this member left for good and goes by a pseudonym. */
    public boolean isPseudonymous() {
        return pseudonymSince != null;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
