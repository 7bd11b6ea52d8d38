package org.tahqiq.team;

/**
 * Something a member is to know of. Services publish it as an application event inside their transaction; {@link
 * NotificationService} keeps it in the same transaction, unless the member wants to hear nothing of its kind or did it themself.
 *
 * @param words what it is about, in the words of the article or a colleague
 * @param place where to look, as a path of the application without a slash at its start
 */
public record Tiding(MemberId to, Kind kind, CorpusId corpus, String words, String place) {

    /** What happened. */
    public enum Kind {
        ASSIGNED,
        SENT_BACK,
        SENT_TO_REVIEW,
        MENTIONED,
        SECOND_VERDICT_ASKED,
        APPROVED,
        CORRECTED,
        RETRACTED,
        DUE_SOON,
        PASS_GIVEN,
        READINGS_DONE
    }

    /** How members are told. */
    public enum Channel {
        BELL,
        MAIL
    }
}
