package org.tahqiq.exchange.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.GuardedFetcher;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Audited;
import org.tahqiq.team.ChangeFeed;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** The webhooks of a corpus: its curators' affair, for what they tell leaves the installation. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class WebhookService {

    private static final int MOST_OF_A_CORPUS = 20;
    /** Behind every id of version 7 in either database's order. */
    private static final UUID AFTER_ALL = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    private final WebhookRows rows;
    private final CorpusService corpora;
    private final GuardedFetcher fetcher;
    private final CurrentMember current;
    private final ChangeFeed feed;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    WebhookService(
            WebhookRows rows,
            CorpusService corpora,
            GuardedFetcher fetcher,
            CurrentMember current,
            ChangeFeed feed,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.corpora = corpora;
        this.fetcher = fetcher;
        this.current = current;
        this.feed = feed;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells an address of what happens from now on.
     *
     * @param events actions as {@link HookEvent} has them
     * @throws Refusal {@code webhooks-many}, {@code missing}, {@code unknown-code}, or what {@link GuardedFetcher} says of the address
     */
    public Webhook make(CorpusId corpus, @Nullable String url, @Nullable Collection<@Nullable String> events) {
        requireToTell(corpus);
        String address = Typed.url("url", url);
        if (address == null) {
            throw Refusal.invalid("missing").at("url");
        }
        fetcher.requireAddress(address);
        Set<HookEvent> heard = EnumSet.noneOf(HookEvent.class);
        if (events != null) {
            events.forEach(event -> heard.add(HookEvent.chosen(String.valueOf(event))));
        }
        if (heard.isEmpty()) {
            throw Refusal.invalid("missing").at("events");
        }
        if (rows.of(corpus).size() >= MOST_OF_A_CORPUS) {
            throw Refusal.conflict("webhooks-many", MOST_OF_A_CORPUS);
        }
        Webhook hook = new Webhook(
                UuidCreator.getTimeOrderedEpoch(),
                corpus,
                address,
                Seal.secret(),
                heard,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                feed.end(corpus.value()));
        rows.insert(hook, current.id());
        this.events.publishEvent(new HookChanged("webhook.made", hook));
        return hook;
    }

    /** The first first. */
    @Transactional(readOnly = true)
    public List<Webhook> list(CorpusId corpus) {
        requireToTell(corpus);
        return rows.of(corpus);
    }

    @Transactional(readOnly = true)
    public Webhook get(UUID id) {
        Webhook hook = rows.find(id).orElseThrow(Refusal::unknown);
        requireToTell(hook.corpus());
        return hook;
    }

    /** It is told nothing more, not even what waits. */
    public void remove(UUID id, SeenVersion seen) {
        Webhook hook = get(id);
        seen.require(Webhook.VERSION, () -> hook);
        rows.delete(id);
        events.publishEvent(new HookChanged("webhook.removed", hook));
    }

    /** What it was told and is to be told, the last first. */
    @Transactional(readOnly = true)
    public Paging.Slice<Delivery> deliveries(UUID id, Paging paging) {
        get(id);
        UUID before = paging.key().isEmpty() ? AFTER_ALL : paging.afterId();
        return paging.slice(rows.deliveries(id, before, paging.limit() + 1), Delivery::id);
    }

    /**
     * Tells once more, from now, what did not arrive.
     *
     * @return how many tellings
     */
    public int again(UUID id) {
        Webhook hook = get(id);
        int waiting = rows.again(id, clock.instant());
        events.publishEvent(new HookChanged("webhook.repeated", hook));
        return waiting;
    }

    private void requireToTell(CorpusId corpus) {
        corpora.get(corpus);
        current.require(corpus, Role.CURATOR);
    }

    /** A webhook was made, removed, or told again. */
    record HookChanged(String auditAction, Webhook hook) implements Audited {

        @Override
        public CorpusId auditCorpus() {
            return hook.corpus();
        }

        @Override
        public UUID auditSubject() {
            return hook.id();
        }

        @Override
        public @Nullable Object auditBefore() {
            return null;
        }

        @Override
        public Object auditAfter() {
            return Map.of(
                    "url",
                    hook.url(),
                    "events",
                    hook.events().stream().map(HookEvent::action).sorted().toList());
        }
    }
}
