package org.multaqa.settings;

import java.util.Map;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Remembering;
import org.multaqa.language.Digits;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.ShownDigits;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;

/** The settings of the workspace: stored, and handed to whom they concern. */
@Service
public class Settings implements SmartInitializingSingleton, Remembering {
    private static final String DIGITS = "digits";

    private final SettingStore store;
    private final ShownDigits shown;
    private final Database db;
    private final Audit audit;

    Settings(SettingStore store, ShownDigits shown, Database db, Audit audit) {
        this.store = store;
        this.shown = shown;
        this.db = db;
        this.audit = audit;
    }

    /** Before the first request is answered. */
    @Override
    public void afterSingletonsInstantiated() {
        forget();
    }

    /** Goes by what is stored now. */
    @Override
    public void forget() {
        Digits stored = store.value(DIGITS).map(Digits::of).orElse(null);
        shown.set(stored == null ? Digits.LATIN : stored);
    }

    /** The digits of Arabic pages. */
    public Digits digits() {
        return shown.now();
    }

    /** Shows Arabic pages in other digits from now on; refuses a word that names none. */
    public Outcome<Digits> changeDigits(Actor by, String word) {
        if (!by.mayAnywhere(SettingsRight.CHANGE_SETTINGS)) {
            return Outcome.notAllowed();
        }
        Digits asked = Digits.of(word);
        if (asked == null) {
            return Outcome.invalid(Problem.at("digits", "settings.digits-missing"));
        }
        if (asked != shown.now()) {
            db.doInTransaction(() -> {
                store.put(DIGITS, word);
                audit.record(
                        by,
                        "settings.digits-changed",
                        "setting",
                        DIGITS,
                        null,
                        Map.of("digits", word));
            });
            shown.set(asked);
        }
        return Outcome.done(asked);
    }
}
