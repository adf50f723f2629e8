package org.keyturn.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /// For each number from 0 on; asked for each row that is read.
  private static final List<Optional<RecordKind>> BY_CODE =
      IntStream.rangeClosed(0, STATES.code)
          .mapToObj(code -> Arrays.stream(values()).filter(kind -> kind.code == code).findFirst())
          .toList();

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
    return code >= 0 && code < BY_CODE.size() ? BY_CODE.get((int) code) : Optional.empty();
  }
}
