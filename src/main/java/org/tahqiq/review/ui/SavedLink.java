package org.tahqiq.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.tahqiq.review.EvidenceFileService;
import org.tahqiq.store.Blobs;

/** A link by which a browser saves a file of evidence. It never shows it: whatever it is, it came from outside. */
class SavedLink extends Anchor {

    /** @param given asked when the link is followed, for who may see it is decided then */
    SavedLink(String words, Supplier<EvidenceFileService.Given> given, EvidenceFileService files) {
        super((DownloadHandler) event -> send(event, given.get(), files), words);
        getElement().setAttribute("dir", "auto").setAttribute("download", true);
    }

    private static void send(DownloadEvent event, EvidenceFileService.Given given, EvidenceFileService files)
            throws IOException {
        VaadinResponse response = event.getResponse();
        event.setFileName(given.name());
        event.setContentType("application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Blobs.POLICY);
        try (InputStream bytes = files.open(given.sha256())) {
            bytes.transferTo(event.getOutputStream());
        }
    }
}
