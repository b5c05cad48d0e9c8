package org.multaqa.commands;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.language.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every verb understands. */
final class CommonOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec verb;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder of the installation (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Option(
            names = "--language",
            paramLabel = "ar|en",
            defaultValue = "en",
            description = "The language of what is printed (default: ${DEFAULT-VALUE}).")
    String languageCode = "en";

    /** What the services of the installation are wired from. */
    Class<?> application() {
        return ((Verbs) Objects.requireNonNull(verb).root().userObject()).application();
    }

    Language language() {
        return Language.of(languageCode);
    }

    String say(Message message) {
        return Texts.all().say(language(), message);
    }

    String say(String key, Object... namesAndValues) {
        return Texts.all().say(language(), key, namesAndValues);
    }

    void print(String line) {
        System.out.println(line);
    }

    /** Prints why a verb was refused, to standard error, and gives the exit code. */
    int refuse(Outcome.Refused<?> refused) {
        for (Problem problem : refused.problems()) {
            System.err.println(say(problem.message()));
        }
        return 1;
    }
}
