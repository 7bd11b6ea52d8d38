package org.tahqiq.team;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.text.Refusal;

/** Many members at once, from a list: looked through first, then made all together or not at all. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class MemberListService {

    /** As many as one admin can hand links out to. */
    private static final int MOST = 500;

    private static final String NAME = "name";

    private final MemberService service;
    private final Members members;
    private final CurrentMember current;
    private final InstantSource clock;

    MemberListService(MemberService service, Members members, CurrentMember current, InstantSource clock) {
        this.service = service;
        this.members = members;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param number from 1, as an editor counts
     * @param problem why it cannot be made; null when it can
     */
    public record Line(
            long number,
            String name,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable Refusal problem) {}

    /**
     * Looks through a list of {@code name,displayName,email} (RFC 4180, the first line may name the columns) and makes nothing.
     *
     * @throws Refusal {@code list-unreadable}, {@code list-empty} or {@code list-long}
     */
    @Transactional(readOnly = true)
    public List<Line> read(String csv) {
        current.requireAdmin();
        Set<String> taken = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (CsvRecord record : records(csv)) {
            boolean heading =
                    lines.isEmpty() && NAME.equalsIgnoreCase(record.getField(0).strip());
            if (!heading) {
                lines.add(line(record, taken));
            }
        }
        if (lines.isEmpty()) {
            throw Refusal.invalid("list-empty");
        }
        return lines;
    }

    /** Makes everybody on a list; one who cannot be made stops them all. */
    public List<MemberService.Invited> addAll(List<Line> lines) {
        current.requireAdmin();
        return lines.stream()
                .map(line -> service.add(line.name(), line.displayName(), line.email()))
                .toList();
    }

    private static List<CsvRecord> records(String csv) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(csv.replaceFirst("^\uFEFF", ""))) {
            for (CsvRecord record : reader) {
                if (records.size() > MOST) {
                    throw Refusal.invalid("list-long", MOST);
                }
                records.add(record);
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw Refusal.invalid("list-unreadable");
        }
        return records;
    }

    private Line line(CsvRecord record, Set<String> taken) {
        String name = record.getField(0).strip();
        String displayName = field(record, 1);
        String email = field(record, 2);
        return new Line(
                record.getStartingLineNumber(), name, displayName, email, problem(name, displayName, email, taken));
    }

    private @Nullable Refusal problem(
            String name, @Nullable String displayName, @Nullable String email, Set<String> taken) {
        try {
            Member wanted = new Member(name, displayName, email, false, clock.instant());
            String skeleton = Member.skeleton(wanted.name());
            if (!taken.add(skeleton) || members.findBySkeleton(skeleton).isPresent()) {
                return Refusal.conflict("name-taken", wanted.name());
            }
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private static @Nullable String field(CsvRecord record, int column) {
        String text = column < record.getFieldCount() ? record.getField(column).strip() : "";
        return text.isEmpty() ? null : text;
    }
}
