package org.tahqiq.search;

import java.util.Set;
import java.util.UUID;

/**
 * What the caller may find: nothing outside of it is found, or counted.
 *
 * @param corpora all that may be looked into
 * @param blind those where the caller finds only what they marked themselves
 * @param withClaims those whose claims the caller may see
 * @param judged those where the caller may see confidential evidence
 */
record Sight(UUID member, Set<UUID> corpora, Set<UUID> blind, Set<UUID> withClaims, Set<UUID> judged) {}
