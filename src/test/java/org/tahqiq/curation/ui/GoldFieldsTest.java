package org.tahqiq.curation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.team.Callers;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.Notices;

/** What a curator writes over a reading of «قال الوزير إن 40 طائرة وصلت.» */
class GoldFieldsTest {

    private final Desk desk = Api.desk();
    private final Caller editor = desk.editor();
    private final String article = desk.article();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aClaimantIsNamedAndTheRestOfTheClaimStays() {
        Annotation claim = marked(
                "CLAIM", Map.of("topic", "الطيران", "appearances", List.of(Map.of("url", "https://example.org/خبر"))));
        ClaimFields read = (ClaimFields) claim.fields();
        assertThat(((ClaimFields) written(claim, "claimant.name", "الأمم المتحدة")))
                .isEqualTo(new ClaimFields(
                        null,
                        null,
                        null,
                        "الطيران",
                        new ClaimFields.Claimant("الأمم المتحدة", null),
                        null,
                        read.appearances()));
        assertThat(GoldFields.filled(claim)).isEqualTo(2);
    }

    @Test
    void aClaimantWithoutANameIsNone() {
        Annotation claim = marked("CLAIM", Map.of("claimant", Map.of("name", "الأمم المتحدة")));
        assertThat(((ClaimFields) written(claim, "claimant.name", "")).claimant())
                .isNull();
    }

    @Test
    void aSourceKeepsItsPlaceAndIsNoGuessAnyMore() {
        Annotation attribution =
                marked("ATTRIBUTION", Map.of("source", Map.of("name", "وزير", "start", 4, "end", 10, "guess", true)));
        assertThat(((AttributionFields) written(attribution, "source.name", "وزير الدفاع")).source())
                .isEqualTo(new AttributionFields.Source("وزير الدفاع", 4L, 10L, null));
    }

    private Annotation marked(String tag, Map<String, Object> fields) {
        String id = editor.post(
                        "/articles/" + article + "/annotations",
                        Map.of("tag", tag, "start", 0, "end", 27, "fields", fields))
                .expect(201)
                .id();
        Callers.signIn(editor);
        return Api.bean(AnnotationService.class).get(new AnnotationId(UUID.fromString(id)));
    }

    private static Fields written(Annotation reading, String field, String words) {
        GoldFields form = new GoldFields(reading, List.of(), new FieldErrors(Api.bean(Notices.class)));
        below(form)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(each -> field.equals(each.getElement().getAttribute("data-field")))
                .forEach(each -> each.setValue(words));
        return form.fields();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(GoldFieldsTest::below));
    }
}
