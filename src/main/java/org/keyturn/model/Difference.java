package org.keyturn.model;

/// One field that two versions of an item differ in, and how the later one came to be.
public record Difference(Field field, How how) {

  /// What became of the field.
  public enum How {
    ADDED,
    CHANGED,
    REMOVED
  }

  /// A field of an item, as people know it.
  public sealed interface Field {}

  /// A built-in field of the item's type.
  public record OfAttribute(Attribute attribute) implements Field {}

  /// A field that the person added; several may have the same name, which is then named once.
  public record OfCustom(String name) implements Field {}

  /// What items of every type have.
  public enum Part implements Field {
    NAME("name"),
    TYPE("type"),
    NOTES("notes"),
    URIS("uris"),
    PASSKEYS("passkeys"),
    FOLDER("folder"),
    TAGS("tags"),
    FAVORITE("favorite"),
    REPROMPT("reprompt"),
    EXPIRES("expires"),
    LINKS("links"),
    TEMPLATE("template"),
    /// Taken over from another program, and shown nowhere.
    OTHER("other");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    /// A stable word for answers to scripts and message keys, e.g. `notes`.
    public String word() {
      return word;
    }
  }
}
