package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Origin;
import org.tahqiq.curation.JudgementAgreement;
import org.tahqiq.curation.JudgementAgreement.Figures;
import org.tahqiq.curation.JudgementService;
import org.tahqiq.review.TwiceJudgedService.Judged;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberService;

/** How far reviewers agree who judged the same, each alone: verdicts, reasons, stances, and which verdicts met. */
class JudgementPart extends Composite<Div> {

    private final CorpusId corpus;
    private final Asked asked;
    private final MemberService members;

    JudgementPart(CorpusId corpus, JudgementService judgements, Asked asked, MemberService members) {
        this.corpus = corpus;
        this.asked = asked;
        this.members = members;
        JudgementAgreement agreement = judgements.of(corpus);
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("agreement.judgements")),
                        agreement.none()
                                ? new Paragraph(getTranslation("agreement.judgements-none"))
                                : new Paragraph(getTranslation("agreement.judgements-says")));
        if (!agreement.none()) {
            getContent().add(figures(agreement));
        }
        if (!agreement.cells().isEmpty()) {
            getContent()
                    .add(
                            new H3(getTranslation("agreement.verdicts-met")),
                            new Paragraph(getTranslation("agreement.verdicts-met-says")),
                            met(agreement));
        }
        Asked.Verdicts wanted = asked.verdicts();
        if (wanted != null) {
            getContent()
                    .add(
                            new H3(getTranslation(
                                    "agreement.claims-of", verdict(wanted.first()), verdict(wanted.second()))),
                            claims(judgements, wanted));
        }
    }

    private Table figures(JudgementAgreement agreement) {
        Table table = new Table(
                getTranslation("agreement.judgements"),
                Stream.of("judged", "items", "same", "cohen", "fleiss", "alpha")
                        .map(column -> getTranslation("agreement.column." + column))
                        .toList());
        row(table, getTranslation("agreement.judged.VERDICT"), agreement.verdicts());
        row(table, getTranslation("agreement.judged.REASONS"), agreement.reasons());
        row(table, getTranslation("agreement.judged.STANCE"), agreement.stances());
        agreement
                .pairs()
                .forEach(pair -> row(
                        table,
                        getTranslation("agreement.judged-by", name(pair.first()), name(pair.second())),
                        pair.verdicts()));
        return table;
    }

    private void row(Table table, String title, Figures figures) {
        table.row(
                title,
                List.of(
                        Table.words(getTranslation("agreement.cell", figures.items())),
                        Table.words(figures.same() == null ? "—" : getTranslation("agreement.percent", figures.same())),
                        number(figures.cohen()),
                        number(figures.fleiss()),
                        number(figures.alpha())));
    }

    private Element number(@Nullable Double figure) {
        return Table.words(figure == null ? "—" : getTranslation("agreement.figure", figure));
    }

    private Table met(JudgementAgreement agreement) {
        Set<Verdict.Code> codes = agreement.codes();
        Table table = new Table(
                getTranslation("agreement.verdicts-met"),
                Stream.concat(
                                Stream.of(getTranslation("agreement.first-verdict")),
                                codes.stream().map(this::verdict))
                        .toList());
        table.addClassName("confusion");
        for (Verdict.Code first : codes) {
            table.row(
                    verdict(first),
                    codes.stream()
                            .map(second -> cell(first, second, agreement.claims(first, second)))
                            .toList());
        }
        return table;
    }

    private Element cell(Verdict.Code first, Verdict.Code second, long claims) {
        String written = getTranslation("agreement.cell", claims);
        if (claims == 0) {
            return Table.words(written);
        }
        Asked.Verdicts both = new Asked.Verdicts(first, second);
        Element link = new Element("a")
                .setAttribute("href", asked.of(both).address(corpus))
                .setAttribute("data-verdicts", first + "-" + second)
                .setAttribute(
                        "aria-label", getTranslation("agreement.claims-open", verdict(first), verdict(second), claims))
                .setText(written);
        if (both.equals(asked.verdicts())) {
            link.setAttribute("aria-current", "true");
        }
        return link;
    }

    private UnorderedList claims(JudgementService judgements, Asked.Verdicts wanted) {
        UnorderedList list = new UnorderedList();
        list.addClassName("article-list");
        judgements.claims(corpus, wanted.first(), wanted.second()).forEach(each -> {
            Anchor claim = new Anchor(
                    "articles/%s?span=%s"
                            .formatted(each.article().value(), each.claim().value()),
                    each.quote());
            claim.getElement().setAttribute("dir", "auto");
            ListItem line = new ListItem(claim, new Paragraph(said(each.first())), new Paragraph(said(each.second())));
            line.getElement().setAttribute("data-claim", each.claim().value().toString());
            list.add(line);
        });
        return list;
    }

    private String said(Judged judged) {
        String name = name(judged.by());
        return judged.reasons().isEmpty()
                ? getTranslation("agreement.judged-as", name, verdict(judged.code()))
                : getTranslation(
                        "agreement.judged-for",
                        name,
                        verdict(judged.code()),
                        judged.reasons().stream()
                                .map(reason -> getTranslation("reason." + reason))
                                .collect(Collectors.joining(" · ")));
    }

    /** Whoever came with a file and is nobody here has the name that stands there. */
    private String name(Origin who) {
        return members.displayNames(List.of(who.id())).getOrDefault(who.id(), who.name());
    }

    private String verdict(Verdict.Code code) {
        return getTranslation("verdict." + code);
    }
}
