package org.multaqa.search;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.multaqa.imports.FileExport;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory as files of the command line. */
@Configuration(proxyBeanMethods = false)
class FileExports {
    private static final SelectionForm EVERYTHING = new SelectionForm(Map.of());

    @Bean
    FileExport organisationsExport(Exports exports) {
        return new FileExport() {
            @Override
            public String kind() {
                return "organisations";
            }

            @Override
            public List<String> endings() {
                return Arrays.stream(Exports.Form.values()).map(Exports.Form::ending).toList();
            }

            @Override
            public Message write(OutputStream out, String ending, Language language)
                    throws IOException {
                Exports.Form form = Exports.Form.valueOf(ending.toUpperCase(Locale.ROOT));
                Stamp stamp = exports.stamp();
                return written(
                        exports.write(out, form, language, EVERYTHING, Selection.ALL, stamp),
                        stamp);
            }
        };
    }

    @Bean
    FileExport hsdsFileExport(HsdsExport hsds, Exports exports) {
        return new FileExport() {
            @Override
            public String kind() {
                return "hsds";
            }

            @Override
            public List<String> endings() {
                return List.of("json");
            }

            @Override
            public Message write(OutputStream out, String ending, Language language) {
                Stamp stamp = exports.stamp();
                return written(hsds.write(out, language, Selection.ALL, stamp), stamp);
            }
        };
    }

    private static Message written(int count, Stamp stamp) {
        return Message.of("search.exported", "count", count, "head", stamp.head().written());
    }
}
