package org.tahqiq.team.ui;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.AuditSubjects;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.audit.AuditEvent;
import org.tahqiq.team.audit.AuditService;
import org.tahqiq.ui.Translations;
import tools.jackson.databind.JsonNode;

/** Says some events in the language of their reader, with the names of whom and what they are about. */
class AuditWords {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int LONGEST = 300;

    private final Translations translations;
    private final Locale locale;

    private final Map<UUID, String> people;
    private final Map<UUID, AuditSubjects.Subject> subjects;
    private final Map<String, String> actions;
    private final Map<String, String> fields;
    private final Map<String, String> codes;

    AuditWords(
            List<AuditEvent> events,
            AuditService audit,
            MemberService members,
            Translations translations,
            Locale locale) {
        this.translations = translations;
        this.locale = locale;
        Set<UUID> actors = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (AuditEvent event : events) {
            Optional.ofNullable(event.actor()).map(MemberId::value).ifPresent(actors::add);
            ids.add(event.subject());
            mentioned(event.before(), ids);
            mentioned(event.after(), ids);
        }
        people = members.displayNames(actors);
        subjects = audit.named(ids);
        actions = translations.below("did.", locale);
        fields = translations.below("change.", locale);
        codes = translations.below("", locale);
    }

    /** One thing that changed, already in words. */
    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /** The name of whoever did it; empty where nobody was signed in. */
    String actor(AuditEvent event) {
        MemberId actor = event.actor();
        return actor == null ? "" : people.getOrDefault(actor.value(), "");
    }

    /** Some changes have words of their own: who was made an admin is not to be looked for below a line of many. */
    String action(AuditEvent event) {
        return event.after()
                .propertyStream()
                .filter(now -> !said(now.getValue()).equals(said(event.before().path(now.getKey()))))
                .map(now -> actions.get(event.action() + "." + now.getKey() + "." + said(now.getValue())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> actions.getOrDefault(event.action(), event.action()));
    }

    Optional<AuditSubjects.Subject> subject(AuditEvent event) {
        return Optional.ofNullable(subjects.get(event.subject()));
    }

    List<Change> changes(AuditEvent event) {
        JsonNode before = event.before();
        JsonNode after = event.after();
        if (!before.isObject() && !after.isObject()) {
            return before.equals(after) ? List.of() : List.of(change(event.action(), before, after));
        }
        Set<String> names = new TreeSet<>();
        names.addAll(before.propertyNames());
        names.addAll(after.propertyNames());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            JsonNode old = before.path(name);
            JsonNode now = after.path(name);
            if (!said(old).equals(said(now))) {
                changes.add(change(name, old, now));
            }
        }
        return changes;
    }

    private Change change(String field, JsonNode before, JsonNode after) {
        return new Change(
                fields.getOrDefault(field, codes.getOrDefault("field." + field, field)),
                words(field, before),
                words(field, after));
    }

    private @Nullable String words(String field, JsonNode value) {
        String said = value.isArray()
                ? value.valueStream().map(each -> word(field, said(each))).collect(Collectors.joining(" · "))
                : word(field, said(value));
        if (said.isEmpty()) {
            return null;
        }
        return said.length() <= LONGEST ? said : said.substring(0, said.offsetByCodePoints(LONGEST - 1, 0)) + "…";
    }

    private String word(String field, String said) {
        if (ID.matcher(said).matches()) {
            AuditSubjects.Subject known = subjects.get(UUID.fromString(said));
            return known == null ? said : known.name();
        }
        Optional<Instant> moment = moment(said);
        if (moment.isPresent()) {
            return translations.getTranslation("trail.moment", locale, Date.from(moment.get()));
        }
        String group = field.equals("roles.set") ? "role" : field;
        return codes.getOrDefault(group + "." + said, codes.getOrDefault("change." + group + "." + said, said));
    }

    private static Optional<Instant> moment(String said) {
        try {
            return said.endsWith("Z") ? Optional.of(Instant.parse(said)) : Optional.empty();
        } catch (DateTimeParseException words) {
            return Optional.empty();
        }
    }

    /** Services write "null" for what is not there. */
    private static String said(JsonNode value) {
        String text = value.isMissingNode() || value.isNull()
                ? ""
                : value.isValueNode() ? value.asString() : value.toString();
        return text.equals("null") || text.equals("{}") ? "" : text;
    }

    private static void mentioned(JsonNode detail, Set<UUID> ids) {
        if (detail.isContainer()) {
            detail.valueStream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .filter(text -> ID.matcher(text).matches())
                    .map(UUID::fromString)
                    .forEach(ids::add);
        }
    }
}
