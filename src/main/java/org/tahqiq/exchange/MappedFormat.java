package org.tahqiq.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tahqiq.annotation.Origin;

/** A format whose files bear labels of another tool, which stays as the maker of what names no other. */
record MappedFormat(Format format, Labels labels, Consumer<Format.Place> eachPart) implements Format {

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
        Origin tool = Origin.named(format.id());
        format.read(in, new PartReader() {
            @Override
            public void part(Place place, Supplier<CorpusDocument> document) {
                eachPart.accept(place);
                each.part(place, () -> document.get().madeBy(tool));
            }

            @Override
            public Labels labels() {
                return labels;
            }
        });
    }
}
