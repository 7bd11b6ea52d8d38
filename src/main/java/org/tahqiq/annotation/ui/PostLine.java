package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.tahqiq.article.Article;
import org.tahqiq.article.Screenshot;
import org.tahqiq.article.ScreenshotService;
import org.tahqiq.store.Blobs;

/** Above the words of a post, video or voice note: where, by whom and when it was published, and how it looked there. */
class PostLine extends Composite<Div> {

    PostLine(Article article, ScreenshotService screenshots) {
        getContent().addClassName("post-line");
        Span kind = new Span(getTranslation("article.kind." + article.kind()));
        kind.addClassNames("pill", "tone-brand");
        getContent().add(kind);
        Stream.of(article.source().name(), article.author(), article.publishedAt())
                .filter(Objects::nonNull)
                .forEach(fact -> {
                    Span said = new Span(fact);
                    said.getElement().setAttribute("dir", "auto");
                    getContent().add(said);
                });
        String url = article.source().url();
        if (url != null) {
            Anchor link = new Anchor(url, getTranslation("post.open"), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            link.setTitle(url);
            getContent().add(link);
        }
        if (article.screenshot() != null) {
            getContent().add(thumbnail(article, screenshots));
        }
    }

    private NativeButton thumbnail(Article article, ScreenshotService screenshots) {
        NativeButton open = new NativeButton();
        open.addClassName("screenshot-thumbnail");
        open.getElement().setAttribute("data-action", "screenshot");
        open.setAriaLabel(getTranslation("post.screenshot-open"));
        open.add(picture(article, screenshots));
        open.addClickListener(click -> {
            Dialog dialog = new Dialog();
            dialog.addClassName("screenshot-dialog");
            dialog.setHeaderTitle(getTranslation("post.screenshot"));
            dialog.add(picture(article, screenshots));
            dialog.getFooter().add(new Button(getTranslation("action.close"), close -> dialog.close()));
            dialog.open();
        });
        return open;
    }

    private Image picture(Article article, ScreenshotService screenshots) {
        return new Image(
                event -> send(event, screenshots.of(article.id()), screenshots),
                getTranslation("post.screenshot-of", article.title()));
    }

    /** As the picture it was found to be, and nothing else: a browser neither guesses nor runs. */
    private static void send(DownloadEvent event, Screenshot picture, ScreenshotService screenshots)
            throws IOException {
        VaadinResponse response = event.getResponse();
        event.setContentType(picture.kind().mediaType());
        event.setContentLength(picture.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Blobs.POLICY);
        try (InputStream bytes = screenshots.open(picture)) {
            bytes.transferTo(event.getOutputStream());
        }
    }
}
