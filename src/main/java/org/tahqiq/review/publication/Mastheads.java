package org.tahqiq.review.publication;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;

/** Fills what imprints leave open: with the corpus's name, this server's own address, the scale's own words. */
@Component
class Mastheads {

    private final Imprints imprints;
    private final Translations translations;
    private final String ownAddress;

    Mastheads(Imprints imprints, Translations translations, @Value("${tahqiq.base-url}") String ownAddress) {
        this.imprints = imprints;
        this.translations = translations;
        this.ownAddress = ownAddress;
    }

    /** @throws Refusal {@code not-found} when the corpus is not there */
    Masthead of(CorpusId corpus) {
        String name = imprints.nameOf(corpus.value()).orElseThrow(Refusal::unknown);
        Imprint.Content own = imprints.findById(corpus)
                .map(Imprint::content)
                .orElseGet(() -> new Imprint.Content(null, null, null, null));
        Set<Masthead.Gap> gaps = EnumSet.noneOf(Masthead.Gap.class);
        String desk = orElse(own.deskName(), name, Masthead.Gap.DESK, gaps);
        String base = orElse(own.baseUrl(), ownAddress, Masthead.Gap.BASE, gaps);
        if (own.licence() == null) {
            gaps.add(Masthead.Gap.LICENCE);
        }
        return new Masthead(corpus, desk, base.replaceAll("/+$", ""), own.licence(), labels(own.labels()), gaps);
    }

    private static String orElse(@Nullable String own, String other, Masthead.Gap gap, Set<Masthead.Gap> gaps) {
        if (own == null) {
            gaps.add(gap);
            return other;
        }
        return own;
    }

    private Map<Verdict.Code, String> labels(@Nullable Map<String, String> own) {
        Map<Verdict.Code, String> labels = new EnumMap<>(Verdict.Code.class);
        for (Verdict.Code code : Verdict.Code.values()) {
            labels.put(
                    code,
                    Optional.ofNullable(own)
                            .map(words -> words.get(code.name()))
                            .orElseGet(() -> translations.getTranslation("verdict." + code, Translations.ARABIC)));
        }
        return labels;
    }
}
