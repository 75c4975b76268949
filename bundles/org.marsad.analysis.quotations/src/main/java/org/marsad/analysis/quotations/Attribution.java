package org.marsad.analysis.quotations;

import java.util.Optional;

/**
 * Who says something, and where.
 *
 * @param speaker who, if that is known
 * @param venue   where, or to whom: «في تصريح لهسبريس»; may be empty
 * @param sure    whether what stands there can speak: a name, a role, a source, or somebody who spoke before
 * @param behind  the token behind the words for both
 */
record Attribution(Optional<Speaker> speaker, String venue, boolean sure, int behind) {
}
