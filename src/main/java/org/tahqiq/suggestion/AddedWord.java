package org.tahqiq.suggestion;

import org.tahqiq.annotation.Passage.LexiconEntry;

/** stub until lists are known */
public record AddedWord(LexiconEntry entry) {}
