package org.tahqiq.search;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.text.Refusal;

/** The searches a member keeps; nobody else sees them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class SavedSearchService {

    /** More are no help to find one. */
    private static final int MOST = 50;

    private final SavedSearchRows rows;
    private final CurrentMember current;

    SavedSearchService(SavedSearchRows rows, CurrentMember current) {
        this.rows = rows;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public List<SavedSearch> mine() {
        return rows.of(current.id().value());
    }

    /**
     * Keeps a search; one that is kept already stays.
     *
     * @throws Refusal {@code searches-many}
     */
    public void keep(String words, String address) {
        List<SavedSearch> mine = mine();
        if (mine.stream().anyMatch(each -> each.address().equals(address))) {
            return;
        }
        if (mine.size() >= MOST) {
            throw Refusal.invalid("searches-many", MOST);
        }
        rows.saveAndFlush(new SavedSearch(current.id(), words, address));
    }

    public void forget(UUID id) {
        rows.delete(id, current.id().value());
    }
}
