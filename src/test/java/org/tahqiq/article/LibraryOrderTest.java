package org.tahqiq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.store.Paging;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;

class LibraryOrderTest {

    private final Api.Desk desk = Api.desk();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isTheSameInPartsOfAnySize() {
        article("ب", "2026-03");
        article("أ", null);
        article("ج", "2026-04-01");
        article("أ", "2026-03");
        article("د", null);
        Callers.signIn(desk.reader());
        assertThat(titles(LibraryService.Sort.NEWEST))
                .containsExactly("د-", "أ-2026-03", "ج-2026-04-01", "أ-", "ب-2026-03");
        assertThat(titles(LibraryService.Sort.OLDEST))
                .containsExactly("ب-2026-03", "أ-", "ج-2026-04-01", "أ-2026-03", "د-");
        assertThat(titles(LibraryService.Sort.TITLE))
                .containsExactly("أ-", "أ-2026-03", "ب-2026-03", "ج-2026-04-01", "د-");
        assertThat(titles(LibraryService.Sort.DATE))
                .as("those without a date come last")
                .containsExactly("ج-2026-04-01", "أ-2026-03", "ب-2026-03", "د-", "أ-");
    }

    private void article(String title, @Nullable String date) {
        Map<String, Object> said = date == null
                ? Map.of("title", title, "text", Api.TEXT + Api.fresh(" "))
                : Map.of("title", title, "text", Api.TEXT + Api.fresh(" "), "publishedAt", date);
        Api.admin().post(desk.path() + "/articles", said).expect(201);
    }

    private List<String> titles(LibraryService.Sort sort) {
        List<String> whole = titles(sort, 100);
        for (int size = 1; size < 5; size++) {
            assertThat(titles(sort, size)).as("in parts of " + size).isEqualTo(whole);
        }
        return whole;
    }

    private List<String> titles(LibraryService.Sort sort, int size) {
        var all = new LibraryService.Filter(null, null, null, sort);
        List<String> titles = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var part = Api.bean(LibraryService.class)
                    .list(new CorpusId(UUID.fromString(desk.corpus())), all, new Paging(size, cursor));
            part.items().forEach(line -> {
                String date = line.article().publishedAt();
                titles.add(line.article().title() + "-" + (date == null ? "" : date));
            });
            cursor = part.next();
        } while (cursor != null);
        return titles;
    }
}
