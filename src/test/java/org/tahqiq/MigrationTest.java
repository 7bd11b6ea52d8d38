package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.with;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Comment;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.annotation.PassService;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.annotation.UndoService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.LibraryService;
import org.tahqiq.article.Source;
import org.tahqiq.curation.AgreementService;
import org.tahqiq.curation.DifferenceService;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.DashboardService;
import org.tahqiq.review.DeskTemplate;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.GateRule;
import org.tahqiq.review.GateService;
import org.tahqiq.review.QueueService;
import org.tahqiq.review.Reply;
import org.tahqiq.review.ReplyService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.TemplateService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.VerdictService;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.WorkloadService;
import org.tahqiq.review.publication.ForeignImportService;
import org.tahqiq.review.publication.ForeignReviewService;
import org.tahqiq.review.publication.RatedReview;
import org.tahqiq.review.publication.RatingLint;
import org.tahqiq.review.publication.RatingService;
import org.tahqiq.store.Job;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.suggestion.AddedWord;
import org.tahqiq.suggestion.CorpusWord;
import org.tahqiq.suggestion.CountService;
import org.tahqiq.suggestion.RuleService;
import org.tahqiq.suggestion.SuggestionService;
import org.tahqiq.team.Chains;
import org.tahqiq.team.JobService;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.NotificationService;
import org.tahqiq.team.Role;
import org.tahqiq.team.Tiding;
import org.tahqiq.text.TextSpan;

/** One migration set serves H2 and PostgreSQL, the entities fit it, and the services work on both. */
class MigrationTest {

    private static final String TEXT = "قال الوزير إن نسبة البطالة انخفضت إلى 11.4 في المئة خلال العام الماضي";
    private static final String CLAIM = "نسبة البطالة انخفضت";
    private static final Paging FIRST = Paging.first();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void anArticleGoesAllTheWay(Database database) throws Exception {
        try (Database.Running running = database.start(folder, "spring.jpa.hibernate.ddl-auto=validate")) {
            MemberId admin = new MemberId(ServicesOnly.signIn(running.services()));
            Corpus corpus = running.the(CorpusService.class)
                    .make(new CorpusService.Description("أخبار الاقتصاد", null, null, null));
            Article article = running.the(ArticleService.class)
                    .add(
                            corpus.id(),
                            TEXT,
                            new Article.Description(
                                    "البطالة", null, new Source("وكالة", "https://example.org/1"), null, "ar"))
                    .article();
            assertThat(running.the(ArticleService.class)
                            .list(corpus.id(), FIRST)
                            .items())
                    .hasSize(1);

            assertFindsTheArticle(running, corpus, article);

            Annotation marked = marked(running, article);
            assertThat(running.the(CorpusService.class).list(FIRST).items()).hasSize(1);
            assertListsWithAndWithoutFilters(running, article, admin);

            AnnotationId claim = marked.id();
            assertStepsAreWalked(running, article, claim);
            assertCommentsFindWhoTheyCall(running, claim);
            assertThat(judged(running, claim, admin).state()).isEqualTo(WorkState.IN_RESEARCH);
            running.the(EvidenceService.class).add(claim, evidence());
            assertFindsTheClaim(running, corpus, admin, claim);
            assertKeepsADesk(running, corpus, admin, claim);
            assertRatesOtherDesks(running, corpus);
            members(running, corpus);
            assertReadingsAreCompared(running, corpus, article);

            assertThat(exported(running, corpus)).contains(claim.value().toString(), "الرقم الرسمي 12", "REFUTES");
            assertSuggestionsAreDecided(running, article, corpus);
            assertThat(Chains.broken(running.source())).isEmpty();
        }
    }

    private static void assertRatesOtherDesks(Database.Running running, Corpus corpus) throws Exception {
        ForeignImportService imports = running.the(ForeignImportService.class);
        String check = """
                {"@type": "ClaimReview", "claimReviewed": "انخفضت البطالة", "author": "مرصد", "datePublished": "2022-12-09",
                 "reviewRating": {"alternateName": "نصف الحقيقة"}}""";
        for (long made : new long[] {1, 0}) {
            Path file = imports.receive(corpus.id(), new ByteArrayInputStream(check.getBytes(StandardCharsets.UTF_8)));
            assertThat(imports.bringIn(corpus.id(), file).made()).isEqualTo(made);
        }
        RatingService ratings = running.the(RatingService.class);
        assertThat(ratings.wordings(corpus.id()))
                .extracting(RatingService.Wording::uncoded)
                .containsExactly(1L);
        ratings.choose(corpus.id(), new RatingService.Choice("نصف الحقيقة", "مرصد", "MISSING_CONTEXT"));
        ForeignReviewService reviews = running.the(ForeignReviewService.class);
        assertThat(reviews.findings(corpus.id()))
                .containsOnlyKeys(RatingLint.Finding.CLAIM_DATE_MISSING, RatingLint.Finding.URL_MISSING);
        for (ForeignReviewService.Filter filter : new ForeignReviewService.Filter[] {
            new ForeignReviewService.Filter(null, null),
            new ForeignReviewService.Filter("نصف الحقيقه", RatingLint.Finding.URL_MISSING)
        }) {
            assertThat(reviews.list(corpus.id(), filter, FIRST).items())
                    .extracting(RatedReview::code)
                    .containsExactly(Verdict.Code.MISSING_CONTEXT);
        }
        ratings.choose(corpus.id(), new RatingService.Choice("نصف الحقيقة", "مرصد", null));
        assertThat(ratings.wordings(corpus.id()).getFirst().uncoded()).isEqualTo(1);
    }

    private static void assertSuggestionsAreDecided(Database.Running running, Article article, Corpus corpus) {
        SuggestionService suggestions = running.the(SuggestionService.class);
        RuleService rules = running.the(RuleService.class);
        List<Suggestion> open = suggestions.open(article.id());
        Suggestion first = open.getFirst();
        suggestions.dismiss(article.id(), List.of(first.id()));
        assertThat(suggestions.open(article.id())).doesNotContain(first).hasSize(open.size() - 1);
        assertThat(rules.standings(corpus.id()).get(first.rule())).isEqualTo(new RuleService.Standing(0, 1, false));
        suggestions.restore(article.id(), List.of(first.id()));
        suggestions.accept(article.id(), List.of(first.id()));
        rules.silence(corpus.id(), first.rule());
        assertThat(rules.standings(corpus.id()).get(first.rule())).isEqualTo(new RuleService.Standing(1, 0, true));
        rules.hear(corpus.id(), first.rule());
        CorpusWord word = rules.add(corpus.id(), new AddedWord(AddedWord.Kind.ROLE, "عمدة", null, null, null));
        assertThat(suggestions.open(article.id())).isNotEmpty();
        rules.remove(word.id());
        assertThat(rules.words(corpus.id())).isEmpty();
        JobService jobs = running.the(JobService.class);
        Job count = running.the(CountService.class).count(corpus.id());
        assertThat(with().pollInSameThread()
                        .await()
                        .until(() -> jobs.get(count.id()), Job::ended)
                        .state())
                .isEqualTo(Job.State.DONE);
        assertThat(running.the(CountService.class).last(corpus.id()).map(Job::id))
                .contains(count.id());
    }

    /** By words, in every order, part by part; also once it is folded anew, as articles of older installations are. */
    private static void assertFindsTheArticle(Database.Running running, Corpus corpus, Article article)
            throws Exception {
        try (var connection = running.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from folded_article");
        }
        running.services()
                .publishEvent(new ApplicationStartedEvent(
                        new SpringApplication(), new String[0], running.services(), Duration.ZERO));
        ArticleService articles = running.the(ArticleService.class);
        Article other = articles.add(
                        corpus.id(), "خبر آخر عن البطالة", new Article.Description("آخر", null, null, "2022", "ar"))
                .article();
        LibraryService library = running.the(LibraryService.class);
        for (LibraryService.Sort sort : LibraryService.Sort.values()) {
            var all = new LibraryService.Filter("البطالة", null, null, sort);
            var first = library.list(corpus.id(), all, new Paging(1, null));
            var second = library.list(corpus.id(), all, new Paging(1, first.next()));
            assertThat(Stream.concat(first.items().stream(), second.items().stream()))
                    .as(sort.name())
                    .extracting(line -> line.article().id())
                    .containsExactlyInAnyOrder(article.id(), other.id());
            assertThat(second.next()).isNull();
        }
        var two =
                new LibraryService.Filter("وَكالة 11.4", ArticleProgress.Stage.OPEN, null, LibraryService.Sort.NEWEST);
        assertThat(library.list(corpus.id(), two, FIRST).items())
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo(13));
        articles.delete(other.id(), SeenVersion.of(other.version()));
        assertThat(library.trash(corpus.id(), FIRST).items())
                .extracting(LibraryService.Deleted::title)
                .containsExactly("آخر");
    }

    private static Annotation marked(Database.Running running, Article article) {
        int start = TEXT.indexOf(CLAIM);
        var wanted = new AnnotationService.Wanted(
                Tag.CLAIM,
                new TextSpan(start, start + CLAIM.length()),
                CLAIM,
                new ClaimFields("انخفضت البطالة", null, null, null, null, null, null));
        return running.the(AnnotationService.class)
                .mark(article.id(), read -> wanted)
                .annotation();
    }

    private static void assertListsWithAndWithoutFilters(Database.Running running, Article article, MemberId admin) {
        AnnotationService annotations = running.the(AnnotationService.class);
        assertThat(annotations.list(article.id(), null, null, FIRST).items()).hasSize(1);
        assertThat(annotations.list(article.id(), Tag.CLAIM, null, FIRST).items())
                .hasSize(1);
        assertThat(annotations.list(article.id(), null, admin, FIRST).items()).hasSize(1);
        assertThat(annotations.list(article.id(), Tag.FIGURE, admin, FIRST).items())
                .isEmpty();
    }

    private static void assertStepsAreWalked(Database.Running running, Article article, AnnotationId claim) {
        UndoService undo = running.the(UndoService.class);
        AnnotationId figure = running.the(AnnotationService.class)
                .mark(
                        article.id(),
                        read -> new AnnotationService.Wanted(
                                Tag.FIGURE,
                                new TextSpan(TEXT.indexOf("11.4"), TEXT.indexOf(" خلال")),
                                null,
                                Tag.FIGURE.noFields()))
                .annotation()
                .id();
        RelationService relations = running.the(RelationService.class);
        relations.relate(article.id(), () -> new RelationService.Wanted(Relation.Kind.QUANTIFIES, figure, claim));
        running.the(AnnotationService.class).withdraw(figure, SeenVersion.of("0"));
        assertThat(undo.undo(article.id()).links()).hasSize(1);
        assertThat(undo.redo(article.id()).links()).hasSize(1);
        undo.undo(article.id());
        undo.undo(article.id());
        assertThat(undo.undo(article.id()).spans()).singleElement().matches(Annotation::withdrawn);
        assertThat(undo.ways(article.id())).isEqualTo(new UndoService.Ways(true, true));
        assertThat(relations.list(article.id(), FIRST).items()).isEmpty();
    }

    private static void assertCommentsFindWhoTheyCall(Database.Running running, AnnotationId claim) {
        CommentService comments = running.the(CommentService.class);
        assertThat(comments.mentionsOfMe(FIRST).items()).isEmpty();
        Comment comment = comments.comment(claim, "راجع النسبة يا @admin، من فضلك");
        assertThat(comments.mentionsOfMe(FIRST).items())
                .extracting(CommentService.Mentioned::quote)
                .containsExactly(CLAIM);
        assertThat(comments.openOn(claim)).isEqualTo(1);
        comments.resolve(comment.id(), SeenVersion.of(comment.version()), true);
        assertThat(comments.mentionsOfMe(FIRST).items()).isEmpty();
        assertThat(comments.openIn(comment.article())).isEmpty();
    }

    private static Claim judged(Database.Running running, AnnotationId claim, MemberId admin) {
        ReviewService reviews = running.the(ReviewService.class);
        reviews.move(claim, new ReviewService.Move("ASSIGNED", null, admin.value()));
        Claim researched = reviews.move(claim, new ReviewService.Move("IN_RESEARCH", null, null));
        return running.the(VerdictService.class)
                .judge(
                        claim,
                        SeenVersion.of(researched.version()),
                        new Verdict.Given("FALSE", null, "الرقم الرسمي 12", null, null));
    }

    private static Evidence.Content evidence() {
        return new Evidence.Content(
                "REFUTES",
                "https://example.org/stats",
                null,
                "12 في المئة",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void assertFindsTheClaim(
            Database.Running running, Corpus corpus, MemberId admin, AnnotationId claim) {
        ClaimService claims = running.the(ClaimService.class);
        for (ClaimService.Filter filter : new ClaimService.Filter[] {
            new ClaimService.Filter(null, null, null, null, null),
            new ClaimService.Filter(corpus.id(), Set.of(WorkState.IN_RESEARCH), Verdict.Code.FALSE, admin, "البطالة")
        }) {
            assertThat(claims.list(filter, FIRST).items())
                    .extracting(found -> found.annotation().id())
                    .containsExactly(claim);
        }
        var other = new ClaimService.Filter(null, null, null, new MemberId(new UUID(0, 1)), null);
        assertThat(claims.list(other, FIRST).items()).isEmpty();
        assertQueues(running, claim);
    }

    private static void assertQueues(Database.Running running, AnnotationId claim) {
        QueueService queue = running.the(QueueService.class);
        var all = new ClaimService.Filter(null, null, null, null, null);
        assertThat(queue.page(all, FIRST).items())
                .extracting(queued -> queued.claim().annotation().id())
                .containsExactly(claim);
        assertThat(queue.count(all)).isEqualTo(1);
        assertThat(queue.count(new ClaimService.Filter(null, null, null, ClaimService.NOBODY, null)))
                .isZero();
        assertThat(queue.standing().waiting()).isEqualTo(1);
        assertThat(queue.standing().verdicts()).containsExactly(Map.entry(Verdict.Code.FALSE, 1L));
        var numbers = running.the(DashboardService.class)
                .of(running.the(DashboardService.class).corpora().getFirst().id());
        assertThat(numbers.states()).containsEntry(WorkState.IN_RESEARCH, 1L);
        assertThat(numbers.everTook().claims()).isEqualTo(1);
        assertThat(numbers.everTook().median()).isNotNull();
        assertThat(numbers.outlets())
                .containsExactly(new DashboardService.Found("وكالة", Map.of(Verdict.Code.FALSE, 1L)));
    }

    private static void assertKeepsADesk(Database.Running running, Corpus corpus, MemberId admin, AnnotationId claim) {
        GateService gate = running.the(GateService.class);
        assertThat(gate.checklist(running.the(ClaimService.class).get(claim)))
                .filteredOn(GateService.Check::met)
                .extracting(GateService.Check::rule)
                .containsExactly(GateRule.REPLY, GateRule.RATIONALE, GateRule.WORDING);
        gate.turn(corpus.id(), () -> GateRule.SNAPSHOT, false);
        gate.turn(corpus.id(), () -> GateRule.SNAPSHOT, true);
        WorkloadService workload = running.the(WorkloadService.class);
        workload.setDue(claim, LocalDate.of(2020, 1, 31));
        assertThat(workload.loads(List.of(corpus.id())))
                .containsExactly(Map.entry(admin, new WorkloadService.Load(1, 1)));
        assertThat(running.the(QueueService.class).standing().late()).isEqualTo(1);
        running.the(ReplyService.class)
                .log(claim, new Reply.Content("الوزارة", "EMAIL", "2026-11-20", null, null, null, null));
        var letter = running.the(TemplateService.class)
                .make(corpus.id(), new DeskTemplate.Content("LETTER", "رسالة", "عن {الادعاء}"));
        assertThat(running.the(TemplateService.class).fill(letter.id(), claim, null))
                .isEqualTo("عن انخفضت البطالة");
        NotificationService notifications = running.the(NotificationService.class);
        assertThat(notifications.list(true, FIRST).items()).isEmpty();
        notifications.silence(Tiding.Kind.DUE_SOON, Tiding.Channel.BELL, true);
        notifications.readAll();
        assertThat(notifications.silent(Tiding.Channel.BELL)).containsExactly(Tiding.Kind.DUE_SOON);
        assertThat(running.the(ClaimService.class)
                        .list(new ClaimService.Filter(corpus.id(), null, null, null, "الرسمي"), FIRST)
                        .items())
                .hasSize(1);
    }

    private static void members(Database.Running running, Corpus corpus) {
        MemberService members = running.the(MemberService.class);
        MemberId editor = members.add("layla", "ليلى", null).member().id();
        members.setRoles(corpus.id(), editor, () -> Set.of(Role.EDITOR));
        assertThat(members.list(FIRST).items()).hasSize(2);
        assertThat(members.rolesIn(corpus.id()))
                .filteredOn(roles -> roles.member().equals(editor))
                .singleElement()
                .extracting(MemberService.Roles::roles)
                .isEqualTo(Set.of(Role.EDITOR));
    }

    private static void assertReadingsAreCompared(Database.Running running, Corpus corpus, Article article) {
        PassService passes = running.the(PassService.class);
        MemberId layla = passes.editors(corpus.id()).getLast();
        assertThat(passes.assign(article.id(), () -> layla).made()).isTrue();
        assertThat(passes.next(corpus.id()))
                .hasValueSatisfying(
                        pass -> assertThat(pass.assignment().article()).isEqualTo(article.id()));
        assertThat(passes.shares(corpus.id())).contains(new PassService.Share(layla, 1, 0));
        AgreementService agreements = running.the(AgreementService.class);
        assertThat(agreements.of(corpus.id()))
                .hasValueSatisfying(agreement -> assertThat(agreement.members()).contains(layla.value()));
        // Kept twice: the second time its rows are replaced.
        for (int i = 0; i < 2; i++) {
            Job prepared = agreements.prepare(corpus.id());
            assertThat(with().pollInSameThread()
                            .await()
                            .until(() -> running.the(JobService.class).get(prepared.id()), Job::ended)
                            .state())
                    .isEqualTo(Job.State.DONE);
        }
        assertThat(running.the(DifferenceService.class)
                        .list(
                                corpus.id(),
                                new DifferenceService.Wanted(Tag.CLAIM, null, null),
                                passes.editors(corpus.id()).getFirst(),
                                layla,
                                FIRST)
                        .items())
                .hasSize(1);
    }

    private static String exported(Database.Running running, Corpus corpus) throws Exception {
        ExchangeService exchange = running.the(ExchangeService.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exchange.export(corpus.id(), exchange.format("jsonl"), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
