package org.tahqiq.search;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Typed;

/** What a member looks for again and again: the words, and the address of the screen that shows what is found. */
@Entity
public class SavedSearch {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    private String words;
    private String address;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected SavedSearch() {}

    SavedSearch(MemberId member, String words, String address) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.member = member;
        this.words = Typed.line("q", words, 500);
        this.address = Typed.line("address", address, 4000);
    }

    public UUID id() {
        return id;
    }

    public String words() {
        return words;
    }

    /** The query part of the screen's address. */
    public String address() {
        return address;
    }
}
