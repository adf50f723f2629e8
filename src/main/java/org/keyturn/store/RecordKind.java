package org.keyturn.store;

import java.util.Optional;

/// The kinds of sealed records that this program knows, with their numbers and words in the file.
public enum RecordKind implements Kind {
  HEADER(1, "header"),
  BUCKET(2, "bucket"),
  ITEM(3, "item"),
  FOLDER(4, "folder"),
  ATTACHMENT(5, "attachment"),
  EXPORT(6, "export"),
  RETIRED_KEY(7, "retired-key"),
  DRAFT_KEY(8, "draft-key"),
  AFTERMATH(9, "aftermath"),
  SETTINGS(10, "settings"),
  VERSIONS(11, "versions"),
  IMPORT(12, "import"),
  STATES(13, "states");

  private final int code;
  private final String word;

  RecordKind(int code, String word) {
    this.code = code;
    this.word = word;
  }

  @Override
  public int code() {
    return code;
  }

  @Override
  public boolean listed() {
    return this != HEADER && this != BUCKET;
  }

  @Override
  public String word() {
    return word;
  }

  static Optional<RecordKind> find(long code) {
    for (var kind : values()) {
      if (kind.code == code) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
