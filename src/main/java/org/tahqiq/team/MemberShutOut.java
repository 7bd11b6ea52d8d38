package org.tahqiq.team;

/** Told in the transaction in which a member may no longer come in. */
record MemberShutOut(MemberId member) {}
