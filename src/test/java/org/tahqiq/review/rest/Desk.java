package org.tahqiq.review.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;

/** A claim on its way through a desk of several, by REST: «40 طائرة وصلت». */
final class Desk {

    static final Map<String, Object> VERDICT =
            Map.of("verdict", "FALSE", "reasons", List.of("WRONG_NUMBER"), "rationale", "الرقم المعلن أربعة عشر.");

    final Api.Desk home = Api.desk();
    final Caller editor = home.editor();
    final Caller author = home.reviewer();
    final Caller other = home.reviewer();
    final Caller curator = home.curator();
    final String article = home.article();
    final String claim;

    Desk() {
        claim = mark("وصلت 40 طائرة", 14, 27);
    }

    /** @param wording null for none */
    String mark(String wording, int start, int end) {
        Map<String, Object> mark = new HashMap<>(Map.of("tag", "CLAIM", "start", start, "end", end));
        if (wording != null) {
            mark.put("fields", Map.of("wording", wording));
        }
        return editor.post("/articles/" + article + "/annotations", mark)
                .expect(201)
                .id();
    }

    String path() {
        return "/claims/" + claim;
    }

    Answer move(Caller by, String to) {
        return move(by, Map.of("to", to));
    }

    Answer move(Caller by, Map<String, ?> body) {
        return by.post(path() + "/transitions", body);
    }

    void research() {
        move(author, Map.of("to", "ASSIGNED", "assignee", author.id())).expect(200);
        move(author, "IN_RESEARCH").expect(200);
    }

    void judge() {
        author.seeing("*").put(path() + "/verdict", VERDICT).expect(200);
    }

    String cite(String title) {
        return author.post(path() + "/evidence", Map.of("stance", "REFUTES", "title", title))
                .expect(201)
                .id();
    }

    /** Up to IN_REVIEW, with all that the gate asks. */
    void review() {
        research();
        judge();
        cite("بيان الوزارة");
        cite("تقرير الأمم المتحدة");
        move(author, "IN_REVIEW").expect(200);
    }

    void publish() {
        review();
        move(other, "APPROVED").expect(200);
        move(curator, "PUBLISHED").expect(200);
    }

    static List<String> rules(Answer refused) {
        return StreamSupport.stream(refused.json().path("rules").spliterator(), false)
                .map(rule -> rule.path("code").asString())
                .toList();
    }
}
