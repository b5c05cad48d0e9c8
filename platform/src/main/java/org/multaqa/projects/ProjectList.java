package org.multaqa.projects;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Component;

/** Finds the projects of a selection. */
@Component
class ProjectList {
    static final int LENGTH = 40;

    private final ProjectListStore store;
    private final Gazetteer gazetteer;
    private final TypedPlaces places;

    ProjectList(ProjectListStore store, Gazetteer gazetteer, TypedPlaces places) {
        this.store = store;
        this.gazetteer = gazetteer;
        this.places = places;
    }

    /**
     * Some projects of many.
     *
     * @param next the last one, where others follow
     */
    record Some(List<Project> projects, @Nullable UUID next) {}

    /** What a reader can choose to be shown. */
    static List<ProjectSelection.Show> shows(Actor reader) {
        boolean inside = reader.may(ProjectRight.READ_INSIDE);
        return Arrays.stream(ProjectSelection.Show.values())
                .filter(show -> !show.states(inside).isEmpty())
                .toList();
    }

    /** The selection of an address; what is not understood of it is left out. */
    ProjectSelection read(Actor reader, Map<String, String> typed) {
        ProjectSelection.Show show =
                Statement.constant(ProjectSelection.Show.class, typed.get("show"))
                        .filter(shows(reader)::contains)
                        .orElse(ProjectSelection.Show.RUNNING);
        String where = TypedFields.text(typed, "within").strip();
        Place within =
                where.isEmpty() ? null : places.code(where).flatMap(gazetteer::find).orElse(null);
        return new ProjectSelection(
                show,
                TypedFields.text(typed, "q").strip(),
                within,
                Sector.ofCode(TypedFields.text(typed, "sector")).orElse(null),
                id(typed.get("organisation")));
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Some list(Actor reader, ProjectSelection selection, @Nullable UUID after) {
        boolean inside = reader.may(ProjectRight.READ_INSIDE);
        List<Project> found =
                store.list(selection, inside, area(selection.within()), after, LENGTH + 1);
        boolean more = found.size() > LENGTH;
        List<Project> shown = more ? found.subList(0, LENGTH) : found;
        return new Some(List.copyOf(shown), more ? shown.getLast().id() : null);
    }

    long count(Actor reader, ProjectSelection selection) {
        boolean inside = reader.may(ProjectRight.READ_INSIDE);
        return store.count(selection, inside, area(selection.within()));
    }

    /** The codes of an area and of all that lies in it; null for the country. */
    private @Nullable List<String> area(@Nullable Place within) {
        if (within == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(within.code()));
        while (!ahead.isEmpty()) {
            String code = ahead.remove();
            codes.add(code);
            gazetteer.children(code).forEach(child -> ahead.add(child.code()));
        }
        return codes;
    }
}
