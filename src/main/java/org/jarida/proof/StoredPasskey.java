package org.jarida.proof;

/**
 * What is kept of a passkey to know it again.
 *
 * @param credential its id, in base64url
 * @param data the attested credential data with the public key, in base64url
 * @param counter how often it has signed, where the device counts
 * @param backupEligible whether the device may keep it elsewhere too; never changes
 */
public record StoredPasskey(String credential, String data, long counter, boolean backupEligible, boolean backedUp) {}
