package org.tahqiq.team;

import java.util.Map;
import java.util.Set;

/**
 * The first members are there. Published inside the transaction that made them, in the name of the first ADMIN.
 *
 * @param withSample whether the sample corpus is wanted
 * @param sampleRoles the roles that members are to hold in it
 */
public record InstallationBegun(boolean withSample, Map<MemberId, Set<Role>> sampleRoles) {}
