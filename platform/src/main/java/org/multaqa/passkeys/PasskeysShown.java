package org.multaqa.passkeys;

import java.util.List;

/**
 * What the pages show of passkeys.
 *
 * @param possible whether browsers know passkeys under the name of this request
 * @param script the address of the script that speaks with the browser
 */
public record PasskeysShown(List<Passkey> passkeys, boolean possible, String script) {}
