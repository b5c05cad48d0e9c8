package org.multaqa.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the directory holds, in numbers, and which networks have members in it.
 *
 * @param organisations active ones of all kinds
 * @param governorates in which at least one of them is at home or serves
 * @param networks active unions and networks
 * @param withMembers those to which somebody belongs, in the order of their names
 */
public record Figures(int organisations, int governorates, int networks, List<Listed> withMembers) {
    /** Governorates have codes of four characters: {@code SY01}. */
    private static final int CODE_OF_GOVERNORATE = 4;

    static Figures of(Entry[] entries) {
        Set<String> governorates = new HashSet<>();
        Set<UUID> joined = new HashSet<>();
        int networks = 0;
        for (Entry entry : entries) {
            Listed listed = entry.listed();
            joined.addAll(listed.networks());
            networks += listed.kind().hasMembers() ? 1 : 0;
            addGovernorates(listed.home(), governorates);
            addGovernorates(listed.work(), governorates);
        }
        List<Listed> withMembers = new ArrayList<>();
        for (Entry entry : entries) {
            if (joined.contains(entry.listed().id())) {
                withMembers.add(entry.listed());
            }
        }
        return new Figures(entries.length, governorates.size(), networks, List.copyOf(withMembers));
    }

    private static void addGovernorates(Set<String> codes, Set<String> governorates) {
        for (String code : codes) {
            if (code.length() == CODE_OF_GOVERNORATE) {
                governorates.add(code);
            }
        }
    }
}
