package org.tahqiq.article.file;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ArticleImporter;
import org.tahqiq.article.Draft;
import org.tahqiq.article.TextFile;

/** Plain text: the article as it is, its first line the title. */
@Component
class TxtImporter implements ArticleImporter {

    private static final Kind KIND = new Kind("text/plain", List.of("txt", "text"), false);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return FirstBytes.isText(bytes);
    }

    @Override
    public void read(ArticleFile file, Found each) {
        each.article("", () -> {
            TextFile.Reading read = TextFile.read(file.bytes(), file.charset());
            return Draft.untold(
                    read.text(),
                    List.of(),
                    new Draft.Handed(file.name(), KIND.mediaType(), file.bytes(), read.charset(), null));
        });
    }
}
