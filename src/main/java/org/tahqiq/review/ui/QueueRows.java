package org.tahqiq.review.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.QueueService;
import org.tahqiq.store.Paging;

/** The queue as a grid asks for it, by number. It is read part by part by key; only where each part begins is remembered. */
class QueueRows extends AbstractBackEndDataProvider<QueueService.Queued, Void> {

    private static final int PART = 50;

    private final transient QueueService queue;
    private final transient ClaimService.Filter filter;

    /** The cursors of the parts that were reached; null is that of the first. */
    private final transient List<@Nullable String> starts = new ArrayList<>();

    QueueRows(QueueService queue, ClaimService.Filter filter) {
        this.queue = queue;
        this.filter = filter;
        this.starts.add(null);
    }

    @Override
    public Object getId(QueueService.Queued row) {
        return row.claim().annotation().id();
    }

    @Override
    public void refreshAll() {
        starts.subList(1, starts.size()).clear();
        super.refreshAll();
    }

    @Override
    protected Stream<QueueService.Queued> fetchFromBackEnd(Query<QueueService.Queued, Void> asked) {
        int first = asked.getOffset() / PART;
        int behind = asked.getOffset() + asked.getLimit();
        List<QueueService.Queued> found = new ArrayList<>();
        int known = Math.min(first, starts.size() - 1);
        for (int part = known; part * PART < behind && part < starts.size(); part++) {
            List<QueueService.Queued> read = read(part);
            if (part >= first) {
                found.addAll(read);
            }
        }
        return found.stream().skip(asked.getOffset() - first * PART).limit(asked.getLimit());
    }

    private List<QueueService.Queued> read(int part) {
        Paging.Slice<QueueService.Queued> slice = queue.page(filter, new Paging(PART, starts.get(part)));
        if (slice.next() != null && starts.size() == part + 1) {
            starts.add(slice.next());
        }
        return slice.items();
    }

    @Override
    protected int sizeInBackEnd(Query<QueueService.Queued, Void> asked) {
        return Math.toIntExact(queue.count(filter));
    }
}
