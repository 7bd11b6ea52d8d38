package org.tahqiq.curation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;

/** Readings that have the same span and call it another kind. */
class LabelledReadingsTest {

    private final Desk desk = Api.desk("INDEPENDENT");
    private final Caller curator = desk.curator();
    private final String article = desk.article();

    private Answer label(String code) {
        return curator.post(
                        desk.path() + "/labels", Map.of("tag", "FIGURE", "code", code, "arabic", code, "english", code))
                .expect(201);
    }

    private Answer reading(Caller reader, String label) {
        Answer marked = reader.post(
                        "/articles/" + article + "/annotations",
                        Map.of("tag", "FIGURE", "start", 14, "end", 22, "fields", Map.of("label", label)))
                .expect(201);
        reader.post("/articles/" + article + "/assignment/send", null).expect(200);
        return marked;
    }

    private JsonNode standing() {
        return curator.get("/articles/" + article + "/adjudication").expect(200).json();
    }

    @Test
    void differWhereTheirLabelsDifferAndTheChosenOneIsKept() {
        Answer poll = label("poll");
        label("count");
        Answer first = reading(desk.editor(), "poll");
        reading(desk.editor(), "count");
        assertThat(standing().path("agreed").asInt()).isZero();
        assertThat(standing().path("disputed").asInt()).isEqualTo(1);
        // What was read while it was in use can be settled after.
        curator.seeing(poll.etag())
                .patch("/labels/" + poll.id(), Map.of("retired", true))
                .expect(200);
        Answer gold = curator.post("/articles/" + article + "/gold", Map.of("from", List.of(first.id())))
                .expect(201);
        assertThat(gold.json().at("/fields/label").asString()).isEqualTo("poll");
    }

    @Test
    void agreeWhereTheyHaveTheSame() {
        label("poll");
        reading(desk.editor(), "poll");
        reading(desk.editor(), "poll");
        assertThat(standing().path("agreed").asInt()).isEqualTo(1);
        curator.post("/articles/" + article + "/adjudication/merge", null).expect(200);
        assertThat(curator.all("/articles/" + article + "/gold"))
                .extracting(each -> each.at("/fields/label").asString())
                .containsExactly("poll");
    }
}
