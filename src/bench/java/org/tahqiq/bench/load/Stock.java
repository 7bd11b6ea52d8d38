package org.tahqiq.bench.load;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tahqiq.ServicesOnly;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.ArabicNormalizer;
import org.tahqiq.text.PlainText;

/**
 * A corpus to work on, put past the services into a database nobody uses yet: members with a password, articles out of the words of the
 * sample, each with a claim, an attribution and a figure of every reader; every third claim is with somebody who researches it.
 */
public record Stock(UUID corpus, List<UUID> articles, List<Person> people) {

    static final String PASSWORD = "كلمة مرور طويلة بما يكفي";

    private static final Path SAMPLE = Path.of("src/main/resources/samples/seed-article.txt");
    private static final int PART = 500;

    /** Who has an article open at once: its annotator, and a second reader or its reviewer (decision 0064). */
    public static final int READERS = 2;

    /**
     * How much of it.
     *
     * @param claims for each member to judge, beside those of the articles
     */
    public record Size(int people, int articles, int words, int claims) {}

    /**
     * A member who may mark and judge.
     *
     * @param claims that wait for this member's verdict, by article
     */
    public record Person(UUID id, String name, UUID article, List<UUID> claims) {}

    /** @param properties what the application needs to know of its database */
    public static Stock in(Path home, List<String> properties, Size size) throws IOException {
        String[] all = Stream.concat(Stream.of("tahqiq.home=" + home), properties.stream())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext application = ServicesOnly.start(all)) {
            return new Filling(application, size).fill();
        }
    }

    /** Puts it in. */
    private static final class Filling {

        private final Random random = new Random(20261128);
        private final String[] vocabulary;
        private final ConfigurableApplicationContext application;
        private final JdbcTemplate database;
        private final Size size;
        private final Map<String, List<Object[]>> rows = new HashMap<>();
        private final Instant begin = Instant.now().minus(10, ChronoUnit.DAYS);
        private int made;
        private UUID corpus;
        private List<UUID> members = List.of();

        Filling(ConfigurableApplicationContext application, Size size) throws IOException {
            this.application = application;
            this.database = application.getBean(JdbcTemplate.class);
            this.size = size;
            this.vocabulary = Files.readString(SAMPLE).strip().split("\\s+");
        }

        Stock fill() {
            ServicesOnly.signIn(application);
            corpus = application
                    .getBean(CorpusService.class)
                    .make(new CorpusService.Description("أخبار الاقتصاد", null, null, null))
                    .id()
                    .value();
            members = members();
            List<UUID> articles = new ArrayList<>();
            List<List<UUID>> claims = new ArrayList<>();
            members.forEach(member -> claims.add(new ArrayList<>()));
            int desk = Math.max(1, Math.min(size.articles(), members.size() / READERS));
            for (int i = 0; i < size.articles(); i++) {
                UUID article = UuidCreator.getTimeOrderedEpoch();
                articles.add(article);
                Text text = article(article, i);
                for (int m = i % desk; i < desk && m < members.size(); m += desk) {
                    for (int each = 0; each < size.claims(); each++) {
                        claims.get(m).add(claim(article, text, members.get(m), members.get(m)));
                    }
                }
                if (articles.size() % PART == 0) {
                    write();
                }
            }
            write();
            List<Person> people = new ArrayList<>();
            for (int m = 0; m < members.size(); m++) {
                people.add(new Person(members.get(m), name(m), articles.get(m % desk), claims.get(m)));
            }
            return new Stock(corpus, articles, people);
        }

        private static String name(int number) {
            return "annotator-" + number;
        }

        private List<UUID> members() {
            String hash = application.getBean(PasswordEncoder.class).encode(PASSWORD);
            List<UUID> members = new ArrayList<>();
            for (int i = 0; i < size.people(); i++) {
                UUID member = application
                        .getBean(MemberService.class)
                        .add(name(i), "موسّم " + i, null)
                        .member()
                        .id()
                        .value();
                members.add(member);
                database.update("update member set password_hash = ? where id = ?", hash, member);
                for (Role role : List.of(Role.EDITOR, Role.REVIEWER)) {
                    database.update("insert into membership values (?, ?, ?)", corpus, member, role.name());
                }
            }
            return members;
        }

        private Text article(UUID id, int number) {
            Text text = new Text(size.words());
            PlainText body = new PlainText(text.all);
            String title = "خبر رقم " + number;
            OffsetDateTime at = now();
            put(
                    """
                    insert into article (id, work_id, version, corpus_id, edition, title, body, sha256, length, language,
                                         source_name, published_at, created_at)
                    values (?, ?, 0, ?, 1, ?, ?, ?, ?, 'ar', ?, ?, ?)
                    """,
                    id,
                    id,
                    corpus,
                    title,
                    text.all,
                    body.sha256(),
                    body.length(),
                    "وكالة " + number % 7,
                    at.toLocalDate().toString(),
                    at);
            put(
                    "insert into folded_article (article_id, corpus_id, head, body, words) values (?, ?, ?, ?, ?)",
                    id,
                    corpus,
                    ArabicNormalizer.fold(title),
                    ArabicNormalizer.fold(text.all),
                    size.words());
            UUID reader = members.getFirst();
            mark(id, text, reader, "ATTRIBUTION", 8);
            mark(id, text, reader, "FIGURE", 2);
            claim(id, text, reader, number % 3 == 0 ? reader : null);
            return text;
        }

        private UUID claim(UUID article, Text text, UUID reader, UUID assignee) {
            UUID id = mark(article, text, reader, "CLAIM", 7);
            put(
                    "insert into claim_words (claim_id, corpus_id, words, topic) values (?, ?, ?, ?)",
                    id,
                    corpus,
                    ArabicNormalizer.fold(text.quote()) + "\n",
                    "موضوع " + made % 11);
            if (assignee != null) {
                put("""
                        insert into review (claim_id, version, corpus_id, article_id, state, assignee_id, changed_at)
                        values (?, 0, ?, ?, 'IN_RESEARCH', ?, ?)
                        """, id, corpus, article, assignee, now());
            }
            return id;
        }

        private UUID mark(UUID article, Text text, UUID reader, String tag, int words) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            text.choose(words);
            OffsetDateTime at = now();
            put("""
                    insert into annotation (id, version, corpus_id, article_id, member_id, origin_id, origin_name, tag, span_start,
                                            span_end, quote, fields, present, created_at)
                    values (?, 0, ?, ?, ?, ?, 'annotator', ?, ?, ?, ?, '{}', true, ?)
                    """, id, corpus, article, reader, reader, tag, text.start, text.end, text.quote(), at);
            put("""
                    insert into revision (annotation_id, seq, corpus_id, article_id, member_id, change_kind, tag, span_start, span_end,
                                          fields, made_at)
                    values (?, 1, ?, ?, ?, 'MARKED', ?, ?, ?, '{}', ?)
                    """, id, corpus, article, reader, tag, text.start, text.end, at);
            return id;
        }

        /** Each later than the one before. */
        private OffsetDateTime now() {
            return begin.plusMillis(made++).atOffset(ZoneOffset.UTC);
        }

        private void put(String statement, Object... row) {
            rows.computeIfAbsent(statement, sql -> new ArrayList<>()).add(row);
        }

        private void write() {
            rows.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Filling::place)))
                    .forEach(each -> database.batchUpdate(each.getKey(), each.getValue()));
            rows.clear();
        }

        /** Articles before what stands in them, annotations before what hangs on them. */
        private static int place(String statement) {
            return List.of("article ", "folded_article ", "annotation ", "revision ", "claim_words ", "review ")
                    .indexOf(statement.replaceFirst("(?s).*?insert into (\\w+ ).*", "$1"));
        }

        /** Words put together, of which some are chosen that follow each other. */
        private final class Text {

            private final String all;
            private final int[] starts;
            private final int[] ends;
            private int chosen;
            private int start;
            private int end;

            Text(int words) {
                StringBuilder text = new StringBuilder();
                starts = new int[words];
                ends = new int[words];
                for (int i = 0; i < words; i++) {
                    text.append(i == 0 ? "" : i % 50 == 0 ? "\n" : " ");
                    starts[i] = text.length();
                    text.append(vocabulary[random.nextInt(vocabulary.length)]);
                    ends[i] = text.length();
                }
                all = text.toString();
            }

            /** Others each time, for nobody marks the same twice. */
            void choose(int words) {
                int first = chosen++ % (starts.length - words);
                start = starts[first];
                end = ends[first + words - 1];
            }

            String quote() {
                return all.substring(start, end);
            }
        }
    }
}
