package org.tahqiq.team;

/** Told in the transaction in which a member's name is taken away, to whoever wrote that name down beside their work. */
public record MemberPseudonymised(MemberId member, String pseudonym) {}
