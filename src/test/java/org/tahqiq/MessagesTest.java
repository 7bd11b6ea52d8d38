package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tahqiq.annotation.Tag;
import org.tahqiq.annotation.audit.ArticleAudit;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.LibraryService;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.Decision;
import org.tahqiq.curation.Said;
import org.tahqiq.exchange.release.DeskQuestion;
import org.tahqiq.exchange.webhook.Delivery;
import org.tahqiq.exchange.webhook.HookEvent;
import org.tahqiq.review.Correction;
import org.tahqiq.review.DeskTemplate;
import org.tahqiq.review.Dismissal;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.FigureComparison;
import org.tahqiq.review.GateRule;
import org.tahqiq.review.GateService;
import org.tahqiq.review.Reply;
import org.tahqiq.review.Snapshot;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.publication.Masthead;
import org.tahqiq.review.publication.RatingBridge;
import org.tahqiq.review.publication.RatingLint;
import org.tahqiq.store.Hindrance;
import org.tahqiq.store.Installation;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.team.Role;
import org.tahqiq.team.Setting;
import org.tahqiq.team.Tiding;

/** What is said is said in both languages, and nothing is said that is not in the bundles. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FRONTEND = Path.of("frontend/canvas");
    private static final Properties ARABIC = bundle("ar");
    private static final Properties ENGLISH = bundle("en");

    /** Keys are found as string literals; those put together with a code are listed with the codes. */
    private static final Pattern KEY =
            Pattern.compile("(?:getTranslation|notices\\.done|\\.done)\\(\\s*\"([a-z][\\w.-]*)\"\\s*[,)]");

    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\.(?:invalid|unreadable|conflict|forbidden)|rule)\\(\\s*\"([a-z-]+)\"|Refusal\\.Kind\\.\\w+,\\s*\"([a-z-]+)\"");

    /** A component or setter that shows a literal with a letter in it. */
    private static final Pattern LITERAL = Pattern.compile(
            "(?:new (?:Span|Paragraph|H1|H2|H3|Button|TextField|TextArea|Select|Checkbox|Div|ListItem)\\(|new Anchor\\([^,]*,|"
                    + "\\.set(?:Text|Label|Placeholder|HelperText|HeaderTitle|AriaLabel|ErrorMessage|Title)\\(|"
                    + "\\.setHeader\\((?=\\s*\"[^\"]*\"\\s*\\)))"
                    + "\\s*\"[^\"]*\\p{L}[^\"]*\"");

    private static final Pattern ARABIC_WORDS = Pattern.compile("'[^'\n]*\\p{IsArabic}{2,}[^'\n]*'");

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(ARABIC.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @TestFactory
    Stream<DynamicTest> everyMessageCanBeFormattedWithTheSameArguments() {
        return ARABIC.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("canvas."))
                .sorted()
                .map(key -> DynamicTest.dynamicTest(
                        key,
                        () -> assertThat(arguments(ARABIC.getProperty(key), "ar"))
                                .isEqualTo(arguments(ENGLISH.getProperty(key), "en"))));
    }

    @Test
    void everyKeyInTheCodeIsInTheBundles() {
        assertThat(found(KEY, SOURCES)).isSubsetOf(ARABIC.stringPropertyNames());
    }

    @Test
    void everyRefusalHasItsSentence() {
        Set<String> codes = new TreeSet<>();
        found(REFUSAL, SOURCES).forEach(code -> codes.add("problem." + code));
        assertThat(codes).hasSizeGreaterThan(40).isSubsetOf(ARABIC.stringPropertyNames());
    }

    @Test
    void everyCodeHasItsWord() {
        List<String> keys = new ArrayList<>();
        words(keys, "role.", Role.values());
        words(keys, "state.", WorkState.values());
        words(keys, "move.", WorkState.values());
        words(keys, "review.next.", WorkState.values());
        words(keys, "dismissal.", Dismissal.values());
        words(keys, "verdict.", Verdict.Code.values());
        words(keys, "lint.", RatingLint.Finding.values());
        words(keys, "rating.basis.", RatingBridge.Basis.values());
        words(keys, "reason.", Verdict.Reason.values());
        words(keys, "confidence.", Verdict.Confidence.values());
        words(keys, "stance.", Evidence.Stance.values());
        words(keys, "source-type.", Evidence.SourceType.values());
        words(keys, "gate.", GateRule.values());
        words(keys, "gate.about.", GateRule.values());
        for (GateRule rule : GateRule.values()) {
            keys.add("problem." + GateService.code(rule));
        }
        words(keys, "channel.", Reply.Channel.values());
        words(keys, "correction.", Correction.Kind.values());
        words(keys, "correction.about.", Correction.Kind.values());
        words(keys, "publication.gap.", Masthead.Gap.values());
        words(keys, "template.kind.", DeskTemplate.Kind.values());
        words(keys, "tiding.", Tiding.Kind.values());
        words(keys, "tiding.kind.", Tiding.Kind.values());
        words(keys, "channel-of-tiding.", Tiding.Channel.values());
        words(keys, "snapshot.", Snapshot.State.values());
        words(keys, "figure.", FigureComparison.Outcome.values());
        words(keys, "library.stage.", ArticleProgress.Stage.values());
        words(keys, "library.whose.", LibraryService.Whose.values());
        words(keys, "library.sort.", LibraryService.Sort.values());
        words(keys, "pass.state.", ArticleProgress.Pass.values());
        words(keys, "tag.", Tag.values());
        words(keys, "curate.kind.", Decision.Kind.values());
        words(keys, "change.", Decision.Kind.values());
        words(keys, "agreement.measure.", Agreement.Measure.values());
        words(keys, "agreement.about.", Agreement.Measure.values());
        words(keys, "agreement.said.", Said.values());
        words(keys, "durability.", Installation.Durability.values());
        words(keys, "release.question.", DeskQuestion.values());
        words(keys, "storage.", Installation.Area.values());
        for (Hindrance hindrance : Hindrance.values()) {
            keys.add("problem." + hindrance.code());
        }
        words(keys, "backup.reason.", Kept.Reason.values());
        words(keys, "setting.", Setting.values());
        words(keys, "settings.group.", Setting.Group.values());
        words(keys, "webhook.event.", HookEvent.values());
        words(keys, "webhook.state.", Delivery.State.values());
        words(keys, "audit.measure.", ArticleAudit.Measure.values());
        words(keys, "audit.about.", ArticleAudit.Measure.values());
        for (Tag tag : Tag.values()) {
            keys.add("canvas." + tag.name().toLowerCase(java.util.Locale.ROOT));
        }
        assertThat(keys).isSubsetOf(ARABIC.stringPropertyNames());
    }

    /** The page of the rules knows them by their names, a suggestion its reason. */
    @Test
    void everyRuleHasANameAndAReason() {
        assertThat(below("suggestion.rule.")).isNotEmpty().isEqualTo(below("suggestion.reason."));
    }

    @Test
    void noLiteralIsShownOnAScreen() {
        assertThat(found(LITERAL, SOURCES)).isEmpty();
        assertThat(found(ARABIC_WORDS, FRONTEND)).isEmpty();
    }

    @Test
    void theCanvasFindsItsLabels() {
        Set<String> labels = new TreeSet<>();
        found(Pattern.compile("phrase\\([^,()]*labels,\\s*'(\\w+)'"), FRONTEND)
                .forEach(key -> labels.add("canvas." + key));
        assertThat(labels).isNotEmpty().isSubsetOf(ARABIC.stringPropertyNames());
    }

    private static Set<String> below(String prefix) {
        Set<String> below = new TreeSet<>();
        ARABIC.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> below.add(key.substring(prefix.length())));
        return below;
    }

    private static void words(List<String> keys, String prefix, Enum<?>[] codes) {
        for (Enum<?> code : codes) {
            keys.add(prefix + code.name());
        }
    }

    private static Set<String> arguments(String pattern, String language) {
        return new MessageFormat(pattern, new ULocale(language)).getArgumentNames();
    }

    private static List<String> found(Pattern pattern, Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(MessagesTest::isCode).toList()) {
                String code = withoutComments(Files.readString(file));
                Matcher matcher = pattern.matcher(code);
                while (matcher.find()) {
                    String group = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
                    found.add(group == null ? matcher.group(2) : group);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isCode(Path file) {
        String name = file.toString();
        return name.endsWith(".java")
                || (name.endsWith(".ts") && !name.contains(".test.") && !name.contains("/stage/"));
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "");
    }

    private static Properties bundle(String language) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
