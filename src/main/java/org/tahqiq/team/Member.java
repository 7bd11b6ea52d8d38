package org.tahqiq.team;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** A person who works here, or a script that works in their name. */
@Entity
public class Member {

    private static final SpoofChecker LOOKALIKES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

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
        this.displayName = displayName == null ? this.name : Typed.name("displayName", displayName, 100);
        this.email = Typed.optionalLine("email", email, 254);
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
        this.displayName = displayName == null ? name : Typed.name("displayName", displayName, 100);
        this.email = Typed.optionalLine("email", email, 254);
    }

    void choosePassword(String hash) {
        this.passwordHash = hash;
    }

    void grantAdmin(boolean admin) {
        this.admin = admin;
    }

    void enable(boolean enabled) {
        this.enabled = enabled;
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

    public Instant createdAt() {
        return createdAt;
    }
}
