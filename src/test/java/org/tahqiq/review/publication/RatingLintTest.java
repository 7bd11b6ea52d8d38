package org.tahqiq.review.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.review.publication.RatingLint.Finding;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingLintTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "https://a.example/1, وزير الصحة, مضلل, 2026-01-01, 2026-01-02, ",
        ", وزير الصحة, مضلل, 2026-01-01, 2026-01-02, URL_MISSING",
        "https://a.example/1, , misleading, 2026-01-01, 2026-01-02, FOREIGN_WORDS",
        "https://a.example/1, , انتشرت صورة قديمة على أنها من غزة اليوم, 2026-01-01, 2026-01-02, PARAGRAPH",
        "https://a.example/1, facebook.com, مضلل, 2026-01-01, 2026-01-02, CLAIMANT_IS_DOMAIN",
        "https://a.example/1, https://www.youtube.com/, مضلل, 2026-01-01, 2026-01-02, CLAIMANT_IS_DOMAIN",
        "https://a.example/1, د. أحمد, مضلل, 2026-01-01, 2026-01-02, ",
        "https://a.example/1, مَرصد الأخبار, مضلل, 2026-01-01, 2026-01-02, CLAIMANT_IS_PUBLISHER",
        "https://a.example/1, وزير الصحة, مضلل, , 2026-01-02, CLAIM_DATE_MISSING",
        "https://a.example/1, وزير الصحة, مضلل, 2026-01-01, , REVIEW_DATE_MISSING",
        "https://a.example/1, وزير الصحة, مضلل, 2026-01-01, 2062-01-02, DATE_IN_FUTURE",
        "https://a.example/1, وزير الصحة, مضلل, 2026-01-01, 2026-11-28, ",
        "https://a.example/1, وزير الصحة, مضلل, 2026-01-03, 2026-01-02, REVIEW_BEFORE_CLAIM",
    })
    void saysWhatIsAmiss(
            String url, String claimant, String rating, LocalDate claimed, LocalDate reviewed, Finding finding) {
        var said = ForeignReview.Content.of(url, "وصلت 40 طائرة", "مرصد الأخبار", claimant, rating, claimed, reviewed);
        if (finding == null) {
            assertThat(RatingLint.findings(said, TODAY)).isEmpty();
        } else {
            assertThat(RatingLint.findings(said, TODAY)).containsExactly(finding);
        }
    }
}
