package org.tahqiq.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How what the page of text is told is written; {@code mark.ts} reads it. */
final class CanvasJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TAGS = List.of("CLAIM", "ATTRIBUTION", "FIGURE");

    private CanvasJson() {}

    static ObjectNode page(ArticleCanvas.Page page, long rev) {
        ObjectNode json = JSON.createObjectNode();
        json.put("article", page.article().toString())
                .put("text", page.text())
                .put("rev", rev)
                .put("me", page.me())
                .put("meId", page.meId().toString())
                .put("editable", page.editable())
                .put("language", page.language());
        json.set("spans", columns(page.marks()));
        ObjectNode badges = json.putObject("badges");
        ObjectNode fields = json.putObject("fields");
        ObjectNode comments = json.putObject("comments");
        for (Mark mark : page.marks()) {
            String id = mark.id().toString();
            if (mark.badge() != null) {
                badges.set(id, JSON.valueToTree(mark.badge()));
            }
            if (!mark.fields().isEmpty()) {
                fields.set(id, mark.fields());
            }
            if (mark.comments() > 0) {
                comments.put(id, mark.comments());
            }
        }
        ArrayNode links = json.putArray("links");
        page.links().forEach(link -> links.add(link(link)));
        ArticleCanvas.Citation cite = page.cite();
        ObjectNode cited = json.putObject("cite").put("title", cite.title());
        if (cite.source() != null) {
            cited.put("source", cite.source());
        }
        if (cite.date() != null) {
            cited.put("date", cite.date());
        }
        ArrayNode labels = json.putArray("subLabels");
        page.labels()
                .forEach(label -> labels.addObject()
                        .put("tag", label.tag())
                        .put("code", label.code())
                        .put("ar", label.arabic())
                        .put("en", label.english())
                        .put("retired", label.retired()));
        json.set("steps", steps(page.steps()));
        json.set("others", others(page.others()));
        if (page.trail() != null) {
            json.put("trail", page.trail());
        }
        if (page.suggestions() != null) {
            json.set("suggestions", suggestions(page.suggestions()));
        }
        return json;
    }

    /** Columns with delta starts are a tenth of what objects would be. */
    private static ObjectNode columns(List<Mark> marks) {
        ObjectNode columns = JSON.createObjectNode();
        ArrayNode ids = columns.putArray("ids");
        ArrayNode tags = columns.putArray("tags");
        ArrayNode starts = columns.putArray("starts");
        ArrayNode lengths = columns.putArray("lengths");
        ArrayNode versions = columns.putArray("versions");
        ArrayNode members = columns.putArray("members");
        ArrayNode names = columns.putArray("names");
        ArrayNode memberIds = columns.putArray("memberIds");
        List<UUID> makers = new ArrayList<>();
        int before = 0;
        for (Mark mark : marks) {
            if (!makers.contains(mark.memberId())) {
                makers.add(mark.memberId());
                names.add(mark.member());
                memberIds.add(mark.memberId().toString());
            }
            ids.add(mark.id().toString());
            tags.add(TAGS.indexOf(mark.tag()));
            starts.add(mark.start() - before);
            lengths.add(mark.end() - mark.start());
            versions.add(mark.version());
            members.add(makers.indexOf(mark.memberId()));
            before = mark.start();
        }
        return columns;
    }

    /** As columns too: a long article has as many as it will have spans. */
    private static ObjectNode suggestions(List<Proposal> suggestions) {
        ObjectNode columns = JSON.createObjectNode();
        ArrayNode ids = columns.putArray("ids");
        ArrayNode tags = columns.putArray("tags");
        ArrayNode starts = columns.putArray("starts");
        ArrayNode lengths = columns.putArray("lengths");
        ArrayNode rules = columns.putArray("rules");
        ArrayNode names = columns.putArray("names");
        ObjectNode places = columns.putObject("places");
        List<String> known = new ArrayList<>();
        int before = 0;
        for (Proposal each : suggestions) {
            if (!known.contains(each.rule())) {
                known.add(each.rule());
                names.add(each.rule());
            }
            ids.add(each.id().toString());
            tags.add(TAGS.indexOf(each.tag()));
            starts.add(each.start() - before);
            lengths.add(each.end() - each.start());
            rules.add(known.indexOf(each.rule()));
            if (!each.places().isEmpty()) {
                places.set(each.id().toString(), each.places());
            }
            before = each.start();
        }
        return columns;
    }

    static ObjectNode why(Proposal.Why why) {
        ObjectNode json = JSON.createObjectNode().put("rule", why.rule()).put("reason", why.reason());
        ArrayNode triggers = json.putArray("triggers");
        why.triggers()
                .forEach(range ->
                        triggers.addObject().put("start", range.start()).put("end", range.end()));
        json.set("fields", why.fields());
        return json;
    }

    static ObjectNode change(List<Op> ops, long rev) {
        ObjectNode change = JSON.createObjectNode().put("rev", rev);
        change.set("ops", ops(ops));
        return change;
    }

    static ObjectNode accepted(ArticleCanvas.Done done, long rev) {
        ObjectNode answer = JSON.createObjectNode()
                .put("id", done.id() == null ? "" : done.id().toString())
                .put("version", done.version())
                .put("rev", rev);
        if (done.span() != null) {
            answer.set("span", span(done.span()));
        }
        if (!done.ops().isEmpty()) {
            answer.set("ops", ops(done.ops()));
        }
        answer.set("steps", steps(done.steps()));
        return answer;
    }

    static ObjectNode span(Mark mark) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", mark.id().toString())
                .put("tag", mark.tag())
                .put("start", mark.start())
                .put("end", mark.end())
                .put("version", mark.version())
                .put("member", mark.member())
                .put("memberId", mark.memberId().toString());
        json.set("fields", mark.fields());
        if (mark.badge() != null) {
            json.set("badge", JSON.valueToTree(mark.badge()));
        }
        if (mark.comments() > 0) {
            json.put("comments", mark.comments());
        }
        return json;
    }

    static ArrayNode others(Collection<Presence> others) {
        ArrayNode json = JSON.createArrayNode();
        for (Presence other : others) {
            json.addObject()
                    .put("session", other.session().toString())
                    .put("member", other.member().toString())
                    .put("name", other.name())
                    .put("start", other.start())
                    .put("end", other.end())
                    .put("span", other.span() == null ? "" : other.span().toString());
        }
        return json;
    }

    private static ArrayNode ops(List<Op> ops) {
        ArrayNode json = JSON.createArrayNode();
        ops.forEach(op -> json.add(op(op)));
        return json;
    }

    private static ObjectNode op(Op op) {
        return switch (op) {
            case Op.Put put -> span(put.span()).put("kind", "put");
            case Op.Drop drop -> kind("drop").put("id", drop.id().toString());
            case Op.Word word -> {
                ObjectNode json = kind("badge").put("id", word.id().toString());
                yield json.set("badge", word.badge() == null ? JSON.nullNode() : JSON.valueToTree(word.badge()));
            }
            // An op's kind is its own, so a link's is called relation here.
            case Op.Tie tie ->
                link(tie.link()).put("relation", tie.link().kind()).put("kind", "link");
            case Op.Untie untie -> kind("unlink").put("id", untie.id().toString());
            case Op.Talk talk ->
                kind("comments").put("id", talk.id().toString()).put("open", talk.open());
            case Op.Suggest suggest -> kind("suggestions").set("suggestions", suggestions(suggest.suggestions()));
            case Op.Steps steps -> steps(steps).put("kind", "steps");
        };
    }

    private static ObjectNode kind(String kind) {
        return JSON.createObjectNode().put("kind", kind);
    }

    private static ObjectNode link(Link link) {
        return JSON.createObjectNode()
                .put("id", link.id().toString())
                .put("version", link.version())
                .put("kind", link.kind())
                .put("from", link.from().toString())
                .put("to", link.to().toString());
    }

    private static ObjectNode steps(Op.Steps steps) {
        return JSON.createObjectNode().put("undo", steps.undo()).put("redo", steps.redo());
    }
}
