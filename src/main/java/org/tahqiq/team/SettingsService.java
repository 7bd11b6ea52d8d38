package org.tahqiq.team;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.text.Refusal;

/** How the installation is set up, for an ADMIN to see and to try; it is changed where it is started. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class SettingsService {

    private final Environment environment;
    private final ObjectProvider<JavaMailSender> mail;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;

    SettingsService(
            Environment environment,
            ObjectProvider<JavaMailSender> mail,
            CurrentMember current,
            ApplicationEventPublisher events) {
        this.environment = environment;
        this.mail = mail;
        this.current = current;
        this.events = events;
    }

    /** What holds now; empty for what is not set. */
    @Transactional(readOnly = true)
    public Map<Setting, String> look() {
        current.requireAdmin();
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            settings.put(setting, environment.getProperty(setting.property(), ""));
        }
        return settings;
    }

    /**
     * Sends the caller a mail, and waits until the server took it.
     *
     * @return where to
     * @throws Refusal {@code mail-off}, {@code mail-nowhere} when the caller has no address, {@code mail-refused} with what the server says
     */
    public String tryMail(String subject, String words) {
        current.requireAdmin();
        JavaMailSender server = mail.getIfAvailable();
        if (server == null) {
            throw Refusal.invalid("mail-off");
        }
        String address = current.member().email();
        if (address == null) {
            throw Refusal.invalid("mail-nowhere");
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(environment.getRequiredProperty(Setting.MAIL_FROM.property()));
        message.setTo(address);
        message.setSubject(subject);
        message.setText(words);
        try {
            server.send(message);
        } catch (MailException e) {
            throw Refusal.invalid(
                    "mail-refused", String.valueOf(e.getMostSpecificCause().getMessage()));
        }
        events.publishEvent(new MemberEvent("mail.tried", current.id(), null, Map.of()));
        return address;
    }
}
