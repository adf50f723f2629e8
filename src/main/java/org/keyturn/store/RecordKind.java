package org.keyturn.store;

/// The kinds of sealed records. The code stands in the file and in the associated data of the seal.
public enum RecordKind {
  HEADER(1),
  BUCKET(2),
  ITEM(3),
  FOLDER(4),
  ATTACHMENT(5),
  EXPORT(6),
  RETIRED_KEY(7),
  DRAFT_KEY(8),
  AFTERMATH(9),
  SETTINGS(10),
  VERSIONS(11),
  IMPORT(12);

  private final int code;

  RecordKind(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /// Whether the manifest lists records of this kind (it does not list itself).
  public boolean listed() {
    return this != HEADER && this != BUCKET;
  }

  /// @return the stable word for reports, e.g. `item`, `retired-key`
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public static RecordKind of(int code) {
    for (var kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("kind " + code);
  }

  public static boolean exists(long code) {
    return code >= HEADER.code && code <= IMPORT.code;
  }
}
