package org.marsad.api.deploy;

import org.marsad.api.workbench.ServiceKind;

/**
 * Why a service cannot be used.
 *
 * @param kind    its kind
 * @param service the name it goes by
 * @param reason  what it did, on which text, and what it should have done; one sentence
 */
public record Flaw(ServiceKind kind, String service, String reason) {}
