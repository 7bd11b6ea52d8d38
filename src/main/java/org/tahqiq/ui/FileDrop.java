package org.tahqiq.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.tahqiq.store.Bounded;
import org.tahqiq.text.Refusal;

/**
 * Where a file is dropped or chosen. It goes to disk as it comes, and no more of it than may: what a browser checks or says of its size is
 * a courtesy, and the bounds of Vaadin's own handlers hold for uploads in several parts only, which its component does not send.
 */
public final class FileDrop extends Composite<Upload> implements HasStyle {

    private final long most;
    private final Notices notices;
    private List<String> endings = List.of();

    /** Gets a file that came whole, and sees to it that it is deleted. */
    @FunctionalInterface
    public interface Taking {
        void take(String name, Path file);
    }

    /** Gets a file that is small enough to be held in memory. */
    @FunctionalInterface
    public interface TakingBytes {
        void take(String name, byte[] bytes);
    }

    /** @param most bytes of a file */
    public FileDrop(long most, Notices notices, Taking taking) {
        this.most = most;
        this.notices = notices;
        getContent().setMaxFiles(1);
        if (most <= Integer.MAX_VALUE) {
            getContent().setMaxFileSize((int) most);
        }
        getContent().addFileRejectedListener(rejected -> reject(rejected.getFileName()));
        getContent().setUploadHandler(new Receiving(taking));
        getContent().setI18n(words());
        labelled(getTranslation("exchange.drop"), new Button(getTranslation("exchange.choose")));
    }

    public static FileDrop ofBytes(long most, Notices notices, TakingBytes taking) {
        return new FileDrop(most, notices, (name, file) -> taking.take(name, bytes(file)));
    }

    public FileDrop labelled(String drop, Button choose) {
        getContent().setDropLabel(new Span(drop));
        getContent().setUploadButton(choose);
        return this;
    }

    /** Lets names with these endings pass, which stand without their dots; whoever gets the file looks again. */
    public FileDrop accepting(List<String> endings) {
        this.endings = endings;
        getContent()
                .setAcceptedFileExtensions(
                        endings.stream().map(ending -> "." + ending).toArray(String[]::new));
        return this;
    }

    public FileDrop withoutDropping() {
        getContent().setDropAllowed(false);
        return this;
    }

    private void reject(String name) {
        if (endings.isEmpty()) {
            notices.refused(tooLarge());
        } else {
            notices.done("file.rejected", name, most >> 20, String.join(" ", endings));
        }
    }

    private Refusal tooLarge() {
        return new Refusal(Refusal.Kind.TOO_LARGE, "file-too-large", most >> 20);
    }

    private UploadI18N words() {
        String failed = getTranslation("upload.failed");
        return new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("upload.connecting"))
                                .setStalled(getTranslation("upload.stalled"))
                                .setProcessing(getTranslation("upload.processing"))
                                .setHeld(getTranslation("upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(getTranslation("upload.remaining") + " ")
                                .setUnknown(getTranslation("upload.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)
                                .setFileTooLarge(failed)));
    }

    private static byte[] bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Receiving implements UploadHandler {

        private final Taking taking;

        Receiving(Taking taking) {
            this.taking = taking;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            Path file = Files.createTempFile("tahqiq-upload", ".part");
            try (InputStream in = new Bounded(event.getInputStream(), event.getFileSize(), most)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                event.getUI().access(() -> {
                    getContent().clearFileList();
                    taking.take(event.getFileName(), file);
                });
            } catch (Refusal tooLarge) {
                Files.delete(file);
                event.reject(tooLarge.code());
                event.getUI().access(() -> {
                    getContent().clearFileList();
                    reject(event.getFileName());
                });
            } catch (IOException | RuntimeException brokenOff) {
                Files.delete(file);
                throw brokenOff;
            }
        }

        /** Nothing else is rejected here. */
        @Override
        public void responseHandled(UploadResult result) {
            if (result.allRejected()) {
                result.response().setStatus(Refusal.Kind.TOO_LARGE.status());
            } else {
                UploadHandler.super.responseHandled(result);
            }
        }

        @Override
        public long getFileSizeMax() {
            return most;
        }
    }
}
