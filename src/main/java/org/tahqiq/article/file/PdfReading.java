package org.tahqiq.article.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a process made of a PDF.
 *
 * @param problem code of why there is no text; empty when there is
 * @param pages in it
 * @param changes what was done to the text beside reading it, as codes
 */
record PdfReading(String problem, int pages, List<String> changes, String text) {

    static PdfReading refused(String problem, int pages) {
        return new PdfReading(problem, pages, List.of(), "");
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(problem);
        out.writeInt(pages);
        out.writeUTF(String.join(",", changes));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static PdfReading from(DataInputStream in) throws IOException {
        String problem = in.readUTF();
        int pages = in.readInt();
        String changes = in.readUTF();
        return new PdfReading(
                problem,
                pages,
                changes.isEmpty() ? List.of() : List.of(changes.split(",", -1)),
                new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
}
