package org.tahqiq.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * What every page loads: fonts, colours, the theme.
 *
 * <p>Events travel by HTTP and only updates by WebSocket, because servlet filters do not see what comes by a WebSocket.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@NpmPackage(value = "@fontsource/noto-naskh-arabic", version = "5.3.0")
@NpmPackage(value = "@fontsource/ibm-plex-sans-arabic", version = "5.3.0")
@CssImport("./styles/tokens.css")
@CssImport("./styles/theme.css")
@CssImport("./styles/shell.css")
@CssImport("./styles/people.css")
@CssImport("./styles/library.css")
@CssImport("./styles/forms.css")
@CssImport("./styles/door.css")
@CssImport("./styles/workbench.css")
@CssImport("./styles/review.css")
@CssImport("./styles/corpora.css")
@CssImport("./styles/paper.css")
@CssImport("./styles/prose.css")
@CssImport("./styles/search.css")
@CssImport("./styles/queue.css")
@CssImport("./styles/desk.css")
@CssImport("./styles/notifications.css")
@CssImport("./styles/trail.css")
@CssImport("./styles/profile.css")
@CssImport("./styles/versions.css")
@CssImport("./styles/audit.css")
@CssImport("./styles/post.css")
@CssImport("./styles/dashboard.css")
@CssImport("./styles/release.css")
@CssImport("./styles/curate.css")
@CssImport("./styles/canvas.css")
public class AppShell implements AppShellConfigurator {

    /** Without it every browser asks for /favicon.ico, in vain. */
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "assets/logo.svg", "any");
    }
}
