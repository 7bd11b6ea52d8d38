package org.tahqiq.team.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.audit.AuditEvent;
import org.tahqiq.team.audit.AuditQuestion;
import org.tahqiq.team.audit.AuditService;
import org.tahqiq.text.Spreadsheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events that are asked for, as a file. Read and written part by part: a trail may be longer than memory. */
class AuditFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AuditService audit;
    private final MemberService members;
    private final AuditQuestion question;

    AuditFile(AuditService audit, MemberService members, AuditQuestion question) {
        this.audit = audit;
        this.members = members;
        this.question = question;
    }

    /** @param kind csv or jsonl */
    DownloadHandler as(String kind) {
        return event -> {
            event.setFileName("tahqiq-audit." + kind);
            event.setContentType(kind.equals("csv") ? "text/csv; charset=utf-8" : "application/x-ndjson");
            try (Writer file = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                if (kind.equals("csv")) {
                    writeCsv(file);
                } else {
                    writeLines(file);
                }
            }
        };
    }

    /** In UTF-8 with a byte order mark, which is what a spreadsheet knows Arabic by; no cell begins to calculate. */
    private void writeCsv(Writer file) throws IOException {
        file.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(file);
        csv.writeRecord(List.of("at", "corpus", "seq", "actor", "name", "action", "subject", "before", "after"));
        each(row -> csv.writeRecord(row.values().stream()
                .map(value -> value == null ? "" : Spreadsheet.guarded(text(value)))
                .toList()));
        csv.flush();
    }

    private void writeLines(Writer file) {
        each(row -> file.write(JSON.writeValueAsString(row) + "\n"));
    }

    private static String text(Object value) {
        return value instanceof JsonNode node && node.isNull() ? "" : value.toString();
    }

    /** Takes a row. */
    private interface Sink {
        void take(Map<String, @Nullable Object> row) throws IOException;
    }

    private void each(Sink sink) {
        Paging paging = Paging.first();
        while (true) {
            Paging.Slice<AuditEvent> part = audit.list(question, paging);
            Map<UUID, String> names = members.displayNames(part.items().stream()
                    .map(AuditEvent::actor)
                    .filter(Objects::nonNull)
                    .map(MemberId::value)
                    .toList());
            try {
                for (AuditEvent event : part.items()) {
                    sink.take(row(event, names));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (part.next() == null) {
                return;
            }
            paging = new Paging(Paging.MOST, part.next());
        }
    }

    private static Map<String, @Nullable Object> row(AuditEvent event, Map<UUID, String> names) {
        CorpusId corpus = event.corpus();
        MemberId actor = event.actor();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", event.at().toString());
        row.put("corpus", corpus == null ? null : corpus.value());
        row.put("seq", event.seq());
        row.put("actor", actor == null ? null : actor.value());
        row.put("name", actor == null ? null : names.get(actor.value()));
        row.put("action", event.action());
        row.put("subject", event.subject());
        row.put("before", leaving(event.before()));
        row.put("after", leaving(event.after()));
        return row;
    }

    /** Confidential evidence never leaves: that there is some does. */
    private static JsonNode leaving(JsonNode detail) {
        return detail.path("confidential").asBoolean(false)
                ? JSON.createObjectNode().put("confidential", true)
                : detail;
    }
}
