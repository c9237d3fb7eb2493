package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectSectionTest {

    @Test
    void isMadeWhereThereIsNone() {
        assertThat(ProjectSection.with("scaffold: 1\nentities:\n", "style", "session"))
                .isEqualTo("scaffold: 1\n\nproject:\n  style: session\nentities:\n");
    }

    @Test
    void getsALine() {
        assertThat(ProjectSection.with("scaffold: 1\nproject:\n    name: x\nentities:\n", "style", "session"))
                .isEqualTo("scaffold: 1\nproject:\n    style: session\n    name: x\nentities:\n");
    }

    @Test
    void replacesOnlyTheValue() {
        assertThat(ProjectSection.with("project:\n  style: active-record   # ours\n", "style", "session"))
                .isEqualTo("project:\n  style: session   # ours\n");
        assertThat(ProjectSection.with("project:\n  databases: [sqlite]\n", "databases", "[postgresql, sqlite]"))
                .isEqualTo("project:\n  databases: [postgresql, sqlite]\n");
    }

    @Test
    void understandsTheShortForm() {
        String text = "project: { style: session, databases: [sqlite, postgresql] }   # short\n";
        assertThat(ProjectSection.value(text, "databases")).contains("[sqlite, postgresql]");
        assertThat(ProjectSection.with(text, "databases", "[sqlite]"))
                .isEqualTo("project: { style: session, databases: [sqlite] }   # short\n");
        assertThat(ProjectSection.with(text, "name", "shop"))
                .isEqualTo("project: { style: session, databases: [sqlite, postgresql], name: shop }   # short\n");
    }

    @Test
    void leavesWhatIsRight() {
        String text = "project:\n  style:   session # same\n";
        assertThat(ProjectSection.with(text, "style", "session")).isSameAs(text);
        assertThat(ProjectSection.value(text, "name")).isEmpty();
    }

    @Test
    void doesNotMistakeAnEntitysFieldForIt() {
        assertThat(ProjectSection.value(
                        "project:\n  name: x\nentities:\n  A:\n    fields:\n      style: text\n", "style"))
                .isEmpty();
    }
}
