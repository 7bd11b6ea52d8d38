package org.tahqiq.suggestion;

import java.util.Comparator;
import java.util.List;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.tahqiq.annotation.Tag;
import org.tahqiq.suggestion.GoldText.Marked;
import org.tahqiq.text.TextSpan;

/** How far two people marked the same: Krippendorff's unitizing alpha, over all texts as if they were one. */
public final class ReadingAgreement {

    private ReadingAgreement() {}

    /** Alpha for one tag. Units of one reader must not overlap, so of nested ones the outer speaks. */
    public static double alpha(Tag tag, List<GoldText> first, List<GoldText> second) {
        long length = first.stream()
                .mapToLong(each -> each.passage().text().value().length())
                .sum();
        UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(2, 0, length);
        long offset = 0;
        for (int i = 0; i < first.size(); i++) {
            add(study, 0, tag, first.get(i).marked(), offset);
            add(study, 1, tag, second.get(i).marked(), offset);
            offset += first.get(i).passage().text().value().length();
        }
        return new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement();
    }

    private static void add(UnitizingAnnotationStudy study, int reader, Tag tag, List<Marked> marked, long offset) {
        int end = 0;
        List<TextSpan> spans = marked.stream()
                .filter(each -> each.tag() == tag)
                .map(Marked::span)
                .sorted(Comparator.comparingInt(TextSpan::start)
                        .thenComparing(Comparator.comparingInt(TextSpan::end).reversed()))
                .toList();
        for (TextSpan span : spans) {
            if (span.start() >= end) {
                study.addUnit(offset + span.start(), span.length(), reader, tag);
                end = span.end();
            }
        }
    }
}
