package org.tahqiq.suggestion.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.annotation.FigureUnits;
import org.tahqiq.annotation.Passage;
import org.tahqiq.suggestion.Clitics;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.Token;

/** A text on its way through the rules of figures, with those found so far. */
final class FigureScene {

    /** How many tokens back a noun that is left out may stand: about a sentence. */
    private static final int REACH = 40;

    private final AnalysedText text;
    private final @Nullable LocalDate publishedAt;
    private final List<Figure> found = new ArrayList<>();
    private final Currencies currencies;
    private final FigureUnits units;
    private @Nullable Map<String, Integer> countries;

    FigureScene(Passage passage, AnalysedText text, Currencies currencies, FigureUnits units) {
        this.units = units;
        this.currencies = currencies;
        this.text = text;
        this.publishedAt = passage.publishedAt();
    }

    AnalysedText text() {
        return text;
    }

    FigureUnits units() {
        return units;
    }

    /** The unit that begins at a token, null when none does. */
    CountedNouns.@Nullable Counted unit(int index) {
        FigureUnits.Found unit = index < text.size() ? units.at(new TextWords(text, index, 0), 0) : null;
        return unit == null ? null : CountedNouns.Counted.of(unit, index);
    }

    @Nullable
    LocalDate publishedAt() {
        return publishedAt;
    }

    List<Figure> found() {
        return found;
    }

    /** The currency that a name like دينار may stand for in this text. */
    @Nullable
    String currency(String unit) {
        if (countries == null) {
            countries = currencies.named(text);
        }
        return Currencies.guess(unit, countries);
    }

    void add(Figure figure) {
        found.add(figure);
    }

    /** The folded token at an index; empty outside the text. */
    String folded(int index) {
        return index >= 0 && index < text.size() ? text.folded(index) : "";
    }

    boolean is(int index, Set<String> words) {
        return words.contains(folded(index));
    }

    boolean isWord(int index) {
        return is(index, Token.Kind.WORD);
    }

    boolean isNumber(int index) {
        return is(index, Token.Kind.NUMBER);
    }

    private boolean is(int index, Token.Kind kind) {
        return index >= 0 && index < text.size() && text.token(index).kind() == kind;
    }

    /** Whether a token is the first of its paragraph. */
    boolean isFirstOfLine(int index) {
        return index == 0 || is(index - 1, Token.Kind.LINE_END);
    }

    /** How the first letters of a token are cut: the fewest first, as {@link Clitics}. */
    int nextCut(int index, int cut) {
        return isWord(index) ? Clitics.next(text.folded(index), cut) : -1;
    }

    /** What the nearest counted figure before counted, for numbers that leave their noun out: ثلاثة منهم. */
    @Nullable
    String countedBefore(int index, boolean measuredToo) {
        for (FigureFields fields : before(index)) {
            boolean counts = Kind.COUNT.name().equals(fields.kind())
                    || Kind.VAGUE.name().equals(fields.kind())
                    || (measuredToo && Kind.QUANTITY.name().equals(fields.kind()));
            if (counts && fields.unit() != null) {
                return fields.unit();
            }
        }
        return null;
    }

    /** The money that the nearest figure before was, unless something else was counted since: بـ91 دولارا، وبأقل من 50. */
    CountedNouns.@Nullable Counted moneyBefore(int index) {
        for (FigureFields fields : before(index)) {
            if (Kind.MONEY.name().equals(fields.kind()) && fields.unit() != null) {
                boolean guessed = Boolean.TRUE.equals(fields.currencyGuessed());
                return new CountedNouns.Counted(fields.unit(), Kind.MONEY, fields.currency(), guessed, index);
            }
            if (Kind.COUNT.name().equals(fields.kind()) || Kind.QUANTITY.name().equals(fields.kind())) {
                return null;
            }
        }
        return null;
    }

    /** The figures not far before a token, the nearest first. */
    private List<FigureFields> before(int index) {
        List<FigureFields> near = new ArrayList<>();
        for (int i = found.size() - 1; i >= 0 && found.get(i).to() > index - REACH; i--) {
            near.add(found.get(i).fields());
        }
        return near;
    }
}
