package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinSession;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.article.Article;
import org.tahqiq.ui.ArticleCanvas;
import org.tahqiq.ui.Mark;

/** What an open article costs the server: neither its text nor its spans stay in the member's session. */
@Tag("browser")
class SessionTest {

    /** Words of the article that stand in no title, label or panel. */
    private static final String WORDS = "بقيمة 275 مليون دولار";

    @TempDir
    static Path home;

    @Test
    void anOpenArticleLeavesNoCopyOfItsTextOrSpansInTheSession() {
        try (Demo demo = Demo.start(home);
                Chromium chromium = new Chromium()) {
            List<VaadinSession> sessions = sessionsOf(demo);
            try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
                editor.signInAs("editor");
                shown(editor);
                editor.select(WORDS);
                editor.press("Digit3");
                editor.waitUntilSaved();
                editor.page.reload();
                shown(editor);
                List<Object> reached = sessions.stream()
                        .flatMap(session -> reachedFrom(session, demo).stream())
                        .toList();
                assertThat(reached).hasAtLeastOneElementOfType(ArticleCanvas.class);
                assertThat(reached).filteredOn(SessionTest::holdsTheArticle).isEmpty();
            }
        }
    }

    private static void shown(Chromium.Hands editor) {
        editor.page.locator("article-canvas .tq-text p").first().waitFor();
    }

    private static List<VaadinSession> sessionsOf(Demo demo) {
        List<VaadinSession> sessions = new CopyOnWriteArrayList<>();
        demo.application().getBeansOfType(ServletRegistrationBean.class).values().stream()
                .map(ServletRegistrationBean::getServlet)
                .filter(VaadinServlet.class::isInstance)
                .map(servlet -> ((VaadinServlet) servlet).getService())
                .forEach(service -> service.addSessionInitListener(event -> sessions.add(event.getSession())));
        return sessions;
    }

    private static boolean holdsTheArticle(Object object) {
        return switch (object) {
            case String text -> text.contains(WORDS);
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8).contains(WORDS);
            case Article article -> true;
            case Annotation annotation -> true;
            case AnnotationService.Drawn drawn -> true;
            case Mark mark -> true;
            default -> false;
        };
    }

    /** Everything that would stay in memory with the session; what all sessions share is not its own. */
    private static Set<Object> reachedFrom(VaadinSession session, Demo demo) {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Object> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        demo.application().getBeansOfType(Object.class, false, false).values().forEach(shared::add);
        Deque<Object> open = new ArrayDeque<>(List.of(session));
        session.lock();
        try {
            while (!open.isEmpty()) {
                Object next = open.pop();
                if (!shared.contains(next) && reached.add(next)) {
                    inside(next).forEach(open::push);
                }
            }
        } finally {
            session.unlock();
        }
        return reached;
    }

    private static Stream<?> inside(Object object) {
        Stream<?> all = switch (object) {
            case Map<?, ?> map -> Stream.concat(map.keySet().stream(), map.values().stream());
            case Iterable<?> many -> copied(many);
            case Reference<?> reference -> Stream.of(Optional.ofNullable(reference.get()));
            case AtomicReference<?> reference -> Stream.of(Optional.ofNullable(reference.get()));
            case Optional<?> maybe -> maybe.stream();
            case Object[] array -> Stream.of(array);
            default -> fields(object);
        };
        return all.filter(each -> each != null);
    }

    private static Stream<?> copied(Iterable<?> many) {
        List<@Nullable Object> all = new ArrayList<>();
        many.forEach(all::add);
        return Stream.concat(all.stream(), fields(many));
    }

    private static Stream<?> fields(Object object) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Class<?> type = object.getClass(); type != null && isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()
                        && field.trySetAccessible()) {
                    values.add(valueOf(field, object));
                }
            }
        }
        return values.stream();
    }

    private static @Nullable Object valueOf(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** The JDK's own classes are looked into by their contents, frameworks' machinery is shared by all sessions. */
    private static boolean isOurs(Class<?> type) {
        String name = type.getName();
        return Stream.of("org.tahqiq.", "com.vaadin.", "tools.jackson.").anyMatch(name::startsWith)
                && !Stream.of("com.vaadin.flow.server.VaadinServ", "com.vaadin.flow.spring.Spring")
                        .anyMatch(name::startsWith);
    }
}
