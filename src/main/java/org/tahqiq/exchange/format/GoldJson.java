package org.tahqiq.exchange.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.curation.Decision;
import org.tahqiq.curation.GoldTransferService;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Typed;

/** What is settled in an article as JSON and back. A list that nothing is in is left out. */
final class GoldJson {

    private GoldJson() {}

    static List<JsonlLine.Mark> marks(CorpusDocument.Gold gold, PlainText text, Offsets offsets) {
        return gold.marks().stream()
                .map(mark -> ArticleJson.written(mark, text, offsets))
                .toList();
    }

    static @Nullable List<JsonlLine.Link> links(CorpusDocument.Gold gold) {
        return orNull(gold.links().stream().map(ArticleJson::written).toList());
    }

    static @Nullable List<JsonlLine.Decided> decisions(CorpusDocument.Gold gold) {
        return orNull(gold.settled().decisions().stream().map(GoldJson::written).toList());
    }

    static JsonlLine.@Nullable Finished finished(CorpusDocument.Gold gold) {
        GoldTransferService.Finish finish = gold.settled().finish();
        return finish == null
                ? null
                : new JsonlLine.Finished(
                        ArticleJson.person(finish.by()), finish.at().toString());
    }

    private static JsonlLine.Decided written(GoldTransferService.Decided decided) {
        return new JsonlLine.Decided(
                decided.kind().name(),
                ArticleJson.person(decided.by()),
                decided.at().toString(),
                decided.note(),
                decided.from().stream()
                        .map(read ->
                                new JsonlLine.Read(read.subject(), ArticleJson.person(read.reader()), read.chosen()))
                        .toList(),
                decided.gold(),
                decided.links());
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    static CorpusDocument.Gold read(JsonlLine line, PlainText text, Offsets offsets) {
        JsonlLine.Finished finished = line.goldFinished();
        return new CorpusDocument.Gold(
                ArticleJson.each("gold", line.gold()).stream()
                        .map(mark -> ArticleJson.read("gold", mark, text, offsets))
                        .toList(),
                ArticleJson.each("goldRelations", line.goldRelations()).stream()
                        .map(link -> ArticleJson.read("goldRelations", link))
                        .toList(),
                new GoldTransferService.Settled(
                        ArticleJson.each("decisions", line.decisions()).stream()
                                .map(GoldJson::read)
                                .toList(),
                        finished == null
                                ? null
                                : new GoldTransferService.Finish(
                                        ArticleJson.origin(finished.by()),
                                        ClaimJson.moment("goldFinished.at", finished.at()))));
    }

    private static GoldTransferService.Decided read(JsonlLine.Decided decided) {
        return new GoldTransferService.Decided(
                Typed.code("decisions.kind", decided.kind(), Decision.Kind.class),
                ArticleJson.origin(decided.by()),
                ClaimJson.moment("decisions.at", decided.at()),
                decided.note(),
                ArticleJson.each("decisions.from", decided.from()).stream()
                        .map(read -> new GoldTransferService.Read(
                                ArticleJson.required("decisions.from.id", read.id()),
                                ArticleJson.origin(read.member()),
                                Boolean.TRUE.equals(read.chosen())))
                        .toList(),
                ArticleJson.each("decisions.gold", decided.gold()),
                ArticleJson.each("decisions.links", decided.links()));
    }
}
