package org.tahqiq.article.file;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ArticleImporter;
import org.tahqiq.article.Draft;

/** A PDF with a text layer. It says where glyphs stand and not what they say: what is read is always to be looked over. */
@Component
class PdfImporter implements ArticleImporter {

    private static final Kind KIND = new Kind("application/pdf", List.of("pdf"), false);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return FirstBytes.isPdf(bytes);
    }

    @Override
    public void read(ArticleFile file, Found each) throws IOException {
        PdfReading read = PdfProcess.read(file.bytes());
        each.article(
                "",
                () -> Draft.untold(
                        read.text(),
                        read.changes(),
                        new Draft.Handed(file.name(), KIND.mediaType(), file.bytes(), null, null)));
    }
}
