package org.tahqiq.annotation;

/** What a span is marked as. */
public enum Tag {
    CLAIM(ClaimFields.class),
    ATTRIBUTION(AttributionFields.class),
    FIGURE(FigureFields.class);

    private final Class<? extends Fields> fields;

    Tag(Class<? extends Fields> fields) {
        this.fields = fields;
    }

    /** Fields of which none is known yet. */
    public Fields noFields() {
        return FieldsJson.read("{}", this);
    }

    /** The record that holds this tag's fields. */
    public Class<? extends Fields> fields() {
        return fields;
    }
}
