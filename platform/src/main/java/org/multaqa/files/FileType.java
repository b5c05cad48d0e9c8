package org.multaqa.files;

/** The types of documents that are taken. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt");

    private final String media;
    private final String ending;

    FileType(String media, String ending) {
        this.media = media;
        this.ending = ending;
    }

    /** The media type it is served as. */
    public String media() {
        return media;
    }

    /** How its names end, without the dot. */
    public String ending() {
        return ending;
    }
}
