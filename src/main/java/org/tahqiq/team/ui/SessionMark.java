package org.tahqiq.team.ui;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.SessionService;

/** What the container's session knows of the row that stands for it; when the container lets go of it, so does the row. */
record SessionMark(UUID id, MemberId member, SessionService sessions) implements HttpSessionBindingListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionMark.class);
    private static final String NAME = SessionMark.class.getName();

    static @Nullable SessionMark of(HttpSession session) {
        return (SessionMark) session.getAttribute(NAME);
    }

    void put(HttpSession session) {
        session.setAttribute(NAME, this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        try {
            sessions.over(id);
        } catch (DataAccessException | TransactionException e) {
            // The database may be gone before the container when everything stops; such rows go at a later sign-in.
            LOG.debug("A session ended without its row", e);
        }
    }
}
