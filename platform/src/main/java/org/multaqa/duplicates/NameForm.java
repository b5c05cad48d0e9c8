package org.multaqa.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.ArabicText;

/**
 * A name taken apart for comparing.
 *
 * @param text as it was written
 * @param normal its normal form, whole
 * @param words its words with their weights
 * @param core the words that tell whose name it is, or all where none does
 * @param skeleton the consonants of the core in one alphabet for both scripts, in a fixed order
 * @param letters the core with its articles and without its spaces
 * @param weight that of all its words
 * @param governorate the code of the governorate that the name names
 */
record NameForm(
        String text,
        String normal,
        boolean arabic,
        List<Word> words,
        String core,
        String skeleton,
        String letters,
        double weight,
        @Nullable String governorate) {

    /** A word as written, without what is bound to it, as it sounds, and in consonants. */
    record Word(String written, String bare, String sound, String consonants, double weight) {}

    /**
     * Its words as a person wrote them, by the place of each among {@link #words}. Where a text
     * does not fall apart into the same words, their normal forms.
     */
    List<String> seen() {
        List<String> seen = new ArrayList<>();
        List<String> met = new ArrayList<>();
        for (String part : text.strip().split("\\s+")) {
            String normal = ArabicText.normalize(part);
            for (String word : normal.isEmpty() ? new String[0] : normal.split(" ")) {
                met.add(word);
                seen.add(part);
            }
        }
        List<String> written = words.stream().map(Word::written).toList();
        return met.equals(written) ? seen : written;
    }

    static @Nullable NameForm of(@Nullable String name, Map<String, String> governorates) {
        String normal = name == null ? "" : ArabicText.normalize(name);
        if (name == null || normal.isEmpty()) {
            return null;
        }
        List<Word> words = new ArrayList<>();
        String governorate = null;
        boolean hasCore = false;
        for (String written : normal.split(" ")) {
            String bare = NameWords.bare(written);
            NameWords.Weight weight = NameWords.weight(written, bare, governorates);
            String named = NameWords.governorate(bare, governorates);
            governorate = named == null ? governorate : named;
            hasCore |= weight == NameWords.Weight.CORE;
            words.add(
                    new Word(
                            written,
                            bare,
                            NameWords.isArabic(bare)
                                    ? ArabicText.key(bare)
                                    : Consonants.sound(bare),
                            Consonants.of(bare),
                            weight.share()));
        }
        if (!hasCore) {
            words = words.stream().map(NameForm::raised).toList();
        }
        StringBuilder core = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        TreeSet<String> skeleton = new TreeSet<>();
        for (Word word : words) {
            if (word.weight() >= (hasCore ? 1 : 0.3)) {
                core.append(core.isEmpty() ? "" : " ").append(word.bare());
                letters.append(letters.isEmpty() ? word.bare() : word.written());
                skeleton.add(word.consonants());
            }
        }
        return new NameForm(
                name,
                normal,
                NameWords.isArabic(normal),
                List.copyOf(words),
                core.toString(),
                String.join(" ", skeleton),
                letters.toString(),
                words.stream().mapToDouble(Word::weight).sum(),
                governorate);
    }

    /** In a name of common words only, these have to tell it apart. */
    private static Word raised(Word word) {
        return new Word(
                word.written(), word.bare(), word.sound(), word.consonants(), word.weight() + 0.3);
    }
}
