package org.multaqa.networks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Networks within networks on a day, as a picture shows them: one of them and the networks that are
 * its members.
 *
 * @param members how many belong to it directly
 * @param below how many different ones belong to it directly or through others
 * @param here whether it is the one whose page this is
 */
public record Nesting(Named network, int members, int below, boolean here, List<Nesting> within) {

    /** This one and all within it, each once, for the table beside the picture. */
    public List<Nesting> rows() {
        List<Nesting> rows = new ArrayList<>();
        gather(rows, new HashSet<>());
        return rows;
    }

    /** The one whose page this is. */
    public Nesting self() {
        return rows().stream().filter(Nesting::here).findFirst().orElse(this);
    }

    private void gather(List<Nesting> rows, Set<Object> seen) {
        if (seen.add(network.id())) {
            rows.add(this);
        }
        within.forEach(n -> n.gather(rows, seen));
    }
}
