package org.multaqa.accounts;

import java.util.UUID;
import org.multaqa.language.Outcome;

/** Makes the union that hosts an installation, at its first start; given by the register. */
public interface HostFounding {
    Outcome<UUID> found(Actor by, String nameAr, String nameEn);
}
