package org.tahqiq.annotation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the labels of a corpus are called in a reader's language, also the retired ones. */
public final class LabelNames {

    private final Map<Tag, Map<String, String>> names;

    LabelNames(List<Label> labels, Locale language) {
        names = labels.stream().collect(groupingBy(Label::tag, toMap(Label::code, label -> label.name(language))));
    }

    /** The code itself where the corpus has no such label. */
    public String of(Tag tag, String code) {
        return names.getOrDefault(tag, Map.of()).getOrDefault(code, code);
    }
}
