package org.tahqiq.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Supplier;

/** A format whose files bear labels of another tool. */
record MappedFormat(Format format, Labels labels, Runnable eachPart) implements Format {

    @Override
    public Card card() {
        return format.card();
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        format.write(corpus, out);
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        format.read(in, new PartReader() {
            @Override
            public void part(Place place, Supplier<CorpusDocument> document) {
                eachPart.run();
                each.part(place, document);
            }

            @Override
            public Labels labels() {
                return labels;
            }
        });
    }
}
