package org.tahqiq;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Fields;
import org.tahqiq.article.ArticleId;
import org.tahqiq.review.ReviewService;
import org.tahqiq.team.Callers;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.TextSpan;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the pictures of the help and {@code docs/gallery}: every screen in both languages, by day and by night, on a desk and a
 * phone, the first article marked as carefully as the gold has it. Run by {@code ./tahqiq gallery} when a screen looks different.
 */
@Tag("browser")
class Gallery {

    private static final Path SHEETS = Path.of("docs/gallery");
    private static final Path HELP = Path.of("src/main/resources/META-INF/resources/assets/help");

    /** The screens of which the help shows a picture. */
    private static final List<String> SHOWN = List.of(
            "agreement",
            "articles",
            "dashboard",
            "desk",
            "evidence",
            "guidelines",
            "health",
            "queue",
            "releases",
            "rules",
            "search-hits",
            "team",
            "versions",
            "workbench");

    /** Pixels: how wide a picture of the help is, and how high each of a sheet. */
    private static final int HELP_WIDTH = 1080;

    private static final int SHEET_HEIGHT = 300;
    private static final int GAP = 8;
    private static final int BESIDE_MILLIS = 700;

    private static final int DESK = 1440;
    private static final int PHONE = 360;

    @TempDir
    Path home;

    private final Map<String, List<BufferedImage>> taken = new TreeMap<>();

    @Test
    void pictures() throws IOException {
        try (Demo demo = Demo.start(home);
                Chromium chromium = new Chromium()) {
            marked(demo);
            Screens screens = Screens.of(demo, chromium);
            for (String language : List.of("ar", "en")) {
                for (int width : new int[] {DESK, PHONE}) {
                    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        visit(demo, chromium, screens, language, colours, width);
                    }
                }
            }
        }
        Files.createDirectories(SHEETS);
        for (Map.Entry<String, List<BufferedImage>> each : taken.entrySet()) {
            write(sheet(each.getValue()), SHEETS.resolve(each.getKey() + ".jpg"));
        }
        Files.writeString(
                SHEETS.resolve("README.md"),
                taken.keySet().stream()
                        .map(name -> "## %s%n%n![%s](%s.jpg)%n".formatted(name, name, name))
                        .collect(Collectors.joining(
                                "\n",
                                "# Every screen\n\nArabic above, English below; a desk and a phone, by day and by night."
                                        + " Made by `./tahqiq gallery`.\n\n",
                                "")));
    }

    private void visit(Demo demo, Chromium chromium, Screens screens, String language, ColorScheme colours, int width) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, width == DESK ? 900 : 740)
                .setColorScheme(colours);
        try (Chromium.Hands member = chromium.open(demo.address(), language, Chromium.Layout.LATIN, options)) {
            screens.visit(member, screen -> {
                member.awaitStill();
                // What stands beside the text follows it.
                member.page.waitForTimeout(BESIDE_MILLIS);
                BufferedImage image = picture(member.page);
                taken.computeIfAbsent(screen, name -> new ArrayList<>())
                        .add(scaled(image, image.getWidth() * SHEET_HEIGHT / image.getHeight()));
                if (width == DESK && colours == ColorScheme.LIGHT && SHOWN.contains(screen)) {
                    write(scaled(image, HELP_WIDTH), HELP.resolve(screen + "-" + language + ".jpg"));
                }
            });
        }
    }

    /** As an editor and a reviewer would leave the first article: all that is to be marked, and claims at every stage. */
    private static void marked(Demo demo) {
        JdbcTemplate database = demo.application().getBean(JdbcTemplate.class);
        ArticleId article = new ArticleId(database.queryForObject("select id from article", UUID.class));
        AnnotationService annotations = demo.application().getBean(AnnotationService.class);
        ReviewService reviews = demo.application().getBean(ReviewService.class);
        try {
            Callers.signIn(demo.application(), "editor");
            List<AnnotationId> claims = Api.gold().stream()
                    .map(each -> annotations.mark(article, text -> wanted(each)).annotation())
                    .filter(each -> each.tag() == org.tahqiq.annotation.Tag.CLAIM)
                    .map(each -> each.id())
                    .toList();
            MemberId reviewer = Callers.signIn(demo.application(), "reviewer");
            for (int i = 0; i < claims.size(); i++) {
                if (i % 3 > 0) {
                    reviews.move(claims.get(i), new ReviewService.Move("ASSIGNED", null, reviewer.value()));
                }
                if (i % 3 > 1) {
                    reviews.move(claims.get(i), new ReviewService.Move("IN_RESEARCH", null, null));
                }
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static AnnotationService.Wanted wanted(ObjectNode gold) {
        var tag = org.tahqiq.annotation.Tag.valueOf(gold.get("tag").asString());
        return new AnnotationService.Wanted(
                tag,
                new TextSpan(gold.get("start").asInt(), gold.get("end").asInt()),
                gold.get("quote").asString(),
                Fields.read(tag, gold.get("fields").toString()));
    }

    private static BufferedImage picture(Page page) {
        try {
            return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        int height = image.getHeight() * width / image.getWidth();
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawn = small.createGraphics();
        drawn.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        drawn.dispose();
        return small;
    }

    /** Those of a language in a row. */
    private static BufferedImage sheet(List<BufferedImage> pictures) {
        int row = pictures.size() / 2;
        int width = pictures.stream()
                .limit(row)
                .mapToInt(each -> each.getWidth() + GAP)
                .sum();
        BufferedImage sheet =
                new BufferedImage(width + GAP, 2 * (SHEET_HEIGHT + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawn = sheet.createGraphics();
        drawn.setColor(Color.GRAY);
        drawn.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int x = GAP;
        for (int i = 0; i < pictures.size(); i++) {
            if (i == row) {
                x = GAP;
            }
            drawn.drawImage(pictures.get(i), x, GAP + i / row * (SHEET_HEIGHT + GAP), null);
            x += pictures.get(i).getWidth() + GAP;
        }
        drawn.dispose();
        return sheet;
    }

    private static void write(BufferedImage image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.82f);
            Files.deleteIfExists(file);
            try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), how);
            } finally {
                writer.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
