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

    private static final Map<String, ?> WORDED = Map.of("wording", "وصلت 40 طائرة");

    final Api.Desk home = Api.desk();
    final Caller editor = home.editor();
    final Caller author = home.reviewer();
    final Caller other = home.reviewer();
    final Caller curator = home.curator();
    final String article;
    final String claim;

    Desk() {
        this(Map.of("title", "خبر", "text", Api.TEXT), WORDED);
    }

    /**
     * @param article whose text is at least as long as {@link Api#TEXT}
     * @param fields of the claim
     */
    Desk(Map<String, ?> article, Map<String, ?> fields) {
        this.article =
                Api.admin().post(home.path() + "/articles", article).expect(201).id();
        claim = mark(fields, 14, 27);
    }

    /** @param wording null for none */
    String mark(String wording, int start, int end) {
        return mark(wording == null ? null : Map.of("wording", wording), start, end);
    }

    private String mark(Map<String, ?> fields, int start, int end) {
        Map<String, Object> mark = new HashMap<>(Map.of("tag", "CLAIM", "start", start, "end", end));
        if (fields != null) {
            mark.put("fields", fields);
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
