package org.tahqiq.curation.rest;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Tag;
import org.tahqiq.curation.GoldEditService;
import org.tahqiq.store.MergePatch;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a caller wants in the gold. */
@Component
class GoldReading {

    /**
     * Positions are in the unit of the request.
     *
     * @param from readings; alone, the first of them is taken as it is
     */
    record Request(
            @Nullable List<UUID> from,
            @Nullable String tag,
            @Nullable BigInteger start,
            @Nullable BigInteger end,
            @Nullable String quote,
            @Nullable ObjectNode fields,
            @Nullable String note) {

        boolean isAsRead() {
            return tag == null && start == null && end == null && quote == null && fields == null;
        }
    }

    private final JsonMapper json;

    GoldReading(JsonMapper json) {
        this.json = json;
    }

    /** Fields that no tag has, or of another type, cannot be read: that comes before the question who may settle. */
    void requireReadable(@Nullable String tag, @Nullable ObjectNode fields) {
        for (Tag known : Tag.values()) {
            if (fields != null && known.name().equals(tag)) {
                json.treeToValue(fields, known.fields());
            }
        }
    }

    void requireReadable(Annotation present, ObjectNode patch) {
        Request sent = json.treeToValue(patch, Request.class);
        requireReadable(sent.tag() == null ? present.tag().name() : sent.tag(), sent.fields());
    }

    /** A new tag begins with empty fields; the note is of the change alone. */
    GoldEditService.Wanted patched(Annotation present, Offsets offsets, ObjectNode patch) {
        boolean retagged = patch.has("tag")
                && !patch.path("tag").asString("").equals(present.tag().name());
        Fields fields = present.fields()
                .move(position -> new Fields.Position(offsets.fromUtf16((int) position.value()), position.field()));
        Request merged = MergePatch.apply(
                json,
                new Request(
                        null,
                        present.tag().name(),
                        BigInteger.valueOf(offsets.fromUtf16(present.span().start())),
                        BigInteger.valueOf(offsets.fromUtf16(present.span().end())),
                        null,
                        retagged ? json.createObjectNode() : json.valueToTree(fields),
                        null),
                patch,
                Request.class);
        return new GoldEditService.Wanted(List.of(), mark(merged, offsets), merged.note());
    }

    GoldEditService.Wanted wanted(Request request, Offsets offsets) {
        List<AnnotationId> from = request.from() == null
                ? List.of()
                : Fields.each("from", request.from()).stream()
                        .map(AnnotationId::new)
                        .toList();
        return new GoldEditService.Wanted(
                from, !from.isEmpty() && request.isAsRead() ? null : mark(request, offsets), request.note());
    }

    private AnnotationService.Wanted mark(Request request, Offsets offsets) {
        Tag tag = Typed.code("tag", request.tag(), Tag.class);
        Fields fields = request.fields() == null
                ? json.treeToValue(json.createObjectNode(), tag.fields())
                : json.treeToValue(request.fields(), tag.fields())
                        .move(position -> new Fields.Position(
                                offsets.toUtf16(position.value(), position.field()), position.field()));
        return new AnnotationService.Wanted(
                tag,
                offsets.span(position("start", request.start()), position("end", request.end())),
                request.quote(),
                fields);
    }

    /** A position too large for a long lies outside every text. */
    private static long position(String field, @Nullable BigInteger sent) {
        if (sent == null) {
            throw Refusal.invalid("missing").at(field);
        }
        return sent.bitLength() < Long.SIZE ? sent.longValue() : sent.signum() * Long.MAX_VALUE;
    }
}
