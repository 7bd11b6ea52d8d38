package org.tahqiq.article;

/** In which form a text was published; of what is seen or heard, the text is the transcript. */
public enum ArticleKind {
    ARTICLE,
    POST,
    VIDEO,
    VOICE_NOTE
}
