package org.multaqa.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/** Sends letters. What they say never stands in the log. */
@Service
public class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final Path outbox;
    private final String from;
    private final boolean demo;
    private final Clock clock;

    Letters(
            ObjectProvider<JavaMailSender> sender,
            @Value("${multaqa.outbox:data/outbox}") String outbox,
            @Value("${multaqa.mail.from:multaqa@localhost}") String from,
            @Value("${multaqa.demo:false}") boolean demo,
            Clock clock) {
        this.sender = sender;
        this.outbox = Path.of(outbox);
        this.from = from;
        this.demo = demo;
        this.clock = clock;
    }

    /** Sends a letter; one that the mail server does not take is kept in the outbox. */
    public void send(String to, Language language, Message subject, Message body) {
        String head = Texts.all().say(language, subject);
        String text = Texts.all().say(language, body);
        JavaMailSender mail = demo ? null : sender.getIfAvailable();
        if (mail != null) {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom(from);
            message.setTo(to);
            message.setSubject(head);
            message.setText(text);
            try {
                mail.send(message);
                return;
            } catch (MailException e) {
                LOG.warn(
                        "a letter could not be sent and stands in the outbox: {}",
                        e.getClass().getSimpleName());
            }
        }
        keep(to, head, text);
    }

    private void keep(String to, String subject, String text) {
        String name = clock.instant().toEpochMilli() + "-" + UUID.randomUUID() + ".eml";
        String letter =
                "From: "
                        + from
                        + "\nTo: "
                        + to
                        + "\nSubject: "
                        + subject
                        + "\nContent-Type: text/plain; charset=UTF-8\n\n"
                        + text
                        + "\n";
        try {
            Files.createDirectories(outbox);
            Files.writeString(outbox.resolve(name), letter, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
