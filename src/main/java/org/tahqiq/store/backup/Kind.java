package org.tahqiq.store.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a column holds, and how a backup writes it: so that the same value is the same text, whichever database it comes from. */
enum Kind {
    ID,
    TEXT,
    WHOLE,
    FLAG,
    MOMENT,
    DAY,
    REAL;

    /** As the metadata of H2 and of PostgreSQL call them. */
    private static final Map<String, Kind> TYPES = Map.ofEntries(
            Map.entry("uuid", ID),
            Map.entry("character varying", TEXT),
            Map.entry("varchar", TEXT),
            Map.entry("bigint", WHOLE),
            Map.entry("int8", WHOLE),
            Map.entry("integer", WHOLE),
            Map.entry("int4", WHOLE),
            Map.entry("boolean", FLAG),
            Map.entry("bool", FLAG),
            Map.entry("timestamp with time zone", MOMENT),
            Map.entry("timestamptz", MOMENT),
            Map.entry("date", DAY),
            Map.entry("double precision", REAL),
            Map.entry("float8", REAL));

    static Kind of(String type) {
        Kind kind = TYPES.get(type);
        if (kind == null) {
            throw new IllegalStateException("A migration brought a type that backups do not know: " + type);
        }
        return kind;
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        Object told = switch (this) {
            case ID, TEXT, DAY -> row.getString(column);
            case WHOLE -> row.getLong(column);
            case FLAG -> row.getBoolean(column);
            case REAL -> Double.toString(row.getDouble(column));
            case MOMENT -> {
                OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant().toString();
            }
        };
        return row.wasNull() ? null : told;
    }

    /** @throws RuntimeException when the value is none of this kind */
    void bind(PreparedStatement insert, int column, JsonNode told) throws SQLException {
        if (told.isNull()) {
            insert.setObject(column, null);
            return;
        }
        switch (this) {
            case ID -> insert.setObject(column, UUID.fromString(told.stringValue()));
            case TEXT -> insert.setString(column, told.stringValue());
            case WHOLE -> insert.setLong(column, told.longValue());
            case FLAG -> insert.setBoolean(column, told.booleanValue());
            case MOMENT ->
                insert.setObject(column, Instant.parse(told.stringValue()).atOffset(ZoneOffset.UTC));
            case DAY -> insert.setObject(column, LocalDate.parse(told.stringValue()));
            case REAL -> insert.setDouble(column, Double.parseDouble(told.stringValue()));
        }
    }
}
