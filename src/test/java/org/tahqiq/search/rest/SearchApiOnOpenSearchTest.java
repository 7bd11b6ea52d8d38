package org.tahqiq.search.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahqiq.Api;
import org.tahqiq.search.OnOpenSearch;
import org.tahqiq.search.OpenSearch;

@ExtendWith(OnOpenSearch.class)
class SearchApiOnOpenSearchTest extends SearchApiTest {

    @Test
    void whileTheClusterIsAwaySearchSaysSoAndMarksAreSaved() throws Exception {
        Api.Desk desk = Api.desk();
        Api.Caller editor = desk.editor();
        String article = desk.article("خبر عن الكستناء المحمّصة.");
        String path = "/search?q=" + URLEncoder.encode("الكستناء", StandardCharsets.UTF_8) + "&corpus=" + desk.corpus();
        soon(() -> editor.get(path).expect(200).items(), items -> items.size() == 1);
        OpenSearch.shared().kill();
        try {
            editor.get(path).refused(503, "search-away");
            editor.mark(article, "FIGURE", 8, 16).expect(201);
        } finally {
            OpenSearch.shared().startAgain();
        }
        assertThat(soon(
                                () -> editor.get(path),
                                answer ->
                                        answer.status() == 200 && answer.items().size() == 2)
                        .items())
                .hasSize(2);
    }
}
