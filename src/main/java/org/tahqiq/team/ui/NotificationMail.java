package org.tahqiq.team.ui;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tahqiq.team.NotificationService.Rung;
import org.tahqiq.team.Postbox;
import org.tahqiq.team.Tiding;
import org.tahqiq.ui.Translations;

/**
 * Writes to members what their bell says, where a mail server is set. Once stored, on a thread of its own: a slow server holds nobody
 * up, and what cannot be sent is still at the bell.
 */
@Component
class NotificationMail implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationMail.class);
    private static final Locale LANGUAGE = Translations.ARABIC;

    private final ObjectProvider<JavaMailSender> server;
    private final Postbox postbox;
    private final Translations translations;
    private final String baseUrl;
    private final String sender;
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();

    NotificationMail(
            ObjectProvider<JavaMailSender> server,
            Postbox postbox,
            Translations translations,
            @Value("${tahqiq.base-url}") String baseUrl,
            @Value("${tahqiq.mail-from}") String sender) {
        this.server = server;
        this.postbox = postbox;
        this.translations = translations;
        this.baseUrl = baseUrl;
        this.sender = sender;
    }

    @TransactionalEventListener
    void on(Rung rung) {
        Tiding tiding = rung.mail();
        JavaMailSender mail = server.getIfAvailable();
        if (tiding != null && mail != null) {
            couriers.execute(() -> postbox.of(tiding.to()).ifPresent(address -> send(mail, address, tiding)));
        }
    }

    private void send(JavaMailSender mail, String address, Tiding tiding) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(sender);
        message.setTo(address);
        message.setSubject(translations.getTranslation("tiding.kind." + tiding.kind(), LANGUAGE));
        message.setText(translations.getTranslation(
                "tiding.mail",
                LANGUAGE,
                translations.getTranslation("tiding.kind." + tiding.kind(), LANGUAGE),
                tiding.words(),
                baseUrl + "/" + tiding.place()));
        try {
            mail.send(message);
        } catch (MailException e) {
            LOG.warn("A notification could not be sent by mail: {}", e.getMessage());
        }
    }

    @Override
    public void destroy() {
        couriers.shutdown();
    }
}
