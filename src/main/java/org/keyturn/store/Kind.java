package org.keyturn.store;

import java.util.Optional;
import org.keyturn.model.Failure;

/// What a row holds: a record that this program knows, or one of a later program, which it keeps
/// without reading it. The number stands in the file and in the associated data of the seal.
public sealed interface Kind extends Failure.RecordType permits RecordKind, OpaqueKind {

  /// The highest number that may be kept without being read.
  int NEWEST = 127;

  int code();

  /// @return the stable word for reports, which is also the purpose of the seal's key
  @Override
  String word();

  /// Whether the manifest lists records of this kind (it does not list itself).
  boolean listed();

  /// @return empty for numbers that no row of this format has
  static Optional<Kind> of(long code) {
    return OpaqueKind.covers(code)
        ? Optional.of(new OpaqueKind((int) code))
        : RecordKind.find(code).map(kind -> kind);
  }

  /// Whether a record with such a number must not be left unread: only a newer program may touch
  /// the vault then.
  static boolean tooNew(long code) {
    return code > NEWEST;
  }
}
