package org.tahqiq.article;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.tahqiq.text.Refusal;

/** Reads the articles in one kind of file. Implementations hold no state. */
public interface ArticleImporter {

    /**
     * A kind of file.
     *
     * @param endings of the names of such files, without the dot, the usual one first
     * @param holdsMany whether such a file holds articles, or is one
     */
    record Kind(String mediaType, List<String> endings, boolean holdsMany) {}

    Kind kind();

    /** Whether bytes are of this kind, whatever their name says. */
    boolean recognises(byte[] bytes);

    /**
     * Reads a file. One that is broken or hostile as a whole is refused before the first article is told of.
     *
     * @throws Refusal why nothing of the file can be read
     */
    void read(ArticleFile file, Found each) throws IOException;

    /** Is told of every article. */
    @FunctionalInterface
    interface Found {

        /**
         * @param place in the file: a row, a name; empty where the file is the article
         * @param draft gives the article, or refuses to with the reason
         */
        void article(String place, Supplier<Draft> draft);
    }
}
