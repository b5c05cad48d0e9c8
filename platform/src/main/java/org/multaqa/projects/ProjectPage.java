package org.multaqa.projects;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.files.Attachment;
import org.multaqa.language.Message;
import org.multaqa.needs.Need;
import org.multaqa.places.Place;
import org.multaqa.spreadsheet.TypedFields;
import org.multaqa.web.Frame;

/**
 * The page of a project.
 *
 * @param names of all organisations that it names
 * @param missing what does not close yet
 * @param needs those it answers
 * @param alike lessons of projects like it, while it is planned
 * @param inside whether the reader sees money by partner, risks, documents and the history
 * @param home the part of the reader's own organisation
 * @param may what the reader can do here
 * @param typed what was typed in a form of the page that was refused
 */
public record ProjectPage(
        ProjectLine line,
        Map<UUID, Organisation.Name> names,
        Budget budget,
        List<Message> missing,
        List<Need> needs,
        List<Risk> risks,
        List<Lesson> lessons,
        List<Lessons.Told> alike,
        List<Attachment> documents,
        List<ProjectStep> steps,
        boolean inside,
        @Nullable Part home,
        May may,
        Map<String, String> typed) {

    /**
     * What the reader can do with a project.
     *
     * @param write saying its terms differently, inviting partners
     * @param contribute risks and documents of the own organisation
     * @param learn writing down a lesson of the own organisation
     */
    public record May(
            boolean write,
            boolean join,
            boolean draft,
            boolean start,
            boolean end,
            boolean sign,
            boolean contribute,
            boolean learn) {}

    public Project project() {
        return line.project();
    }

    public List<Part> parts() {
        return budget.parts();
    }

    public List<Place> places() {
        return line.places();
    }

    /** The name of an organisation. */
    public String name(Frame frame, @Nullable UUID organisation) {
        return Organisation.Name.of(frame.language(), names, organisation);
    }

    /** A step in words. */
    public Message said(ProjectStep step) {
        return Message.of("projects.act." + ProjectListPage.word(step.act()));
    }

    /** What was typed in a field. */
    public String text(String field) {
        return TypedFields.text(typed, field);
    }

    /** Whether partners of the project still have to sign. */
    public boolean awaitsSignatures() {
        return project().state().isSignable() && line.signed() < line.partners();
    }
}
