package org.multaqa.reach;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.coverage.UniqueFamilies;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/** Gives the page of gaps and overlaps the number that does not count a family twice. */
@Component
class CoverageFamilies implements UniqueFamilies {
    private final Figures figures;

    CoverageFamilies(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Told> of(@Nullable Place area, YearMonth month, @Nullable UUID network) {
        ReachQuestion question = new ReachQuestion(null, month, area, network);
        return figures.of(question)
                .map(figure ->
                        new Told(
                                figure.families(),
                                figure.persons(),
                                figure.least(),
                                figure.most(),
                                question.address()));
    }
}
