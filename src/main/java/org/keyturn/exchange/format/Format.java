package org.keyturn.exchange.format;

import java.io.IOException;
import java.util.List;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// A file format: what it is called, how a file of it is recognised and what can be done with it.
///
/// Each is a record without components, so that two of a kind are equal, and lies in the package of
/// what it describes; the list of them is `exchange.Formats`. How a file is recognised is told by
/// the kind of the format: [SignatureFormat], or that of documents, archives and tables. A format
/// that is read is an [ImportFormat], one that is written an [ExportFormat].
public interface Format {
  /// @return the stable name, which the command line uses, e.g. `bitwarden-json`
  String key();

  /// @return the usual end of the file's name, with its dot
  String extension();

  default Secrecy secrecy() {
    return Secrecy.PLAIN;
  }

  /// @param source of this format, as far as recognising goes
  RecognisedFile found(ByteSource source) throws Failed, IOException;

  /// Takes the person's word for what a file is. It is looked at only as far as the format cannot
  /// be read without.
  ///
  /// @throws Failed `NotRecognised(IMPORT)` if it cannot be that
  default RecognisedFile open(ByteSource source) throws Failed, IOException {
    return found(source);
  }

  default boolean reads() {
    return true;
  }

  default boolean writes() {
    return this instanceof ExportFormat;
  }

  /// Whether Keyturn's own files have it, which come back as they were and may be as much as a
  /// vault is.
  default boolean ours() {
    return false;
  }

  /// Whether it is a table, whose columns can be explained.
  default boolean table() {
    return false;
  }

  /// @return what stays behind when a vault is written in this format; empty if it is not written
  default List<Loss> losses() {
    return List.of();
  }

  /// Whether whoever has the file has the secrets.
  default boolean plain() {
    return secrecy() == Secrecy.PLAIN;
  }

  /// Whether it is written under a password of the file's own.
  default boolean sealedByPassword() {
    return secrecy() == Secrecy.PASSWORD || secrecy() == Secrecy.KEYS;
  }

  /// Whether it is not read without a password of the file's own. Nobody is asked for one where
  /// there is no reader.
  default boolean needsPassword() {
    return reads() && secrecy() == Secrecy.PASSWORD;
  }

  /// Whether a password of the file's own, a key file or both may be needed, which the file does
  /// not tell.
  default boolean takesKeys() {
    return reads() && secrecy() == Secrecy.KEYS;
  }

  /// @return to be thrown where a file is nothing that is known, or not what it was taken for
  static Failed notRecognised() {
    return new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
  }
}
