package org.keyturn.exchange.bitwarden;

import java.io.IOException;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.exchange.json.JsonSource;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Tells which of Bitwarden's three kinds of JSON a file is.
final class BitwardenFile {

  /// The kinds; none where it is something else.
  public enum Kind {
    PLAIN,
    PROTECTED,
    RESTRICTED,
    NONE
  }

  private BitwardenFile() {}

  /// Reads the whole file once, keeping next to nothing.
  ///
  /// @throws Failed `Damaged(IMPORT_FILE)` for a file that begins as one of these and is broken
  ///   further on, `BeyondBounds`
  /// @throws IOException if the source cannot be read
  public static Kind kind(ByteSource source) throws Failed, IOException {
    var outline = new Outline();
    try {
      fill(outline, source);
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged && !outline.recognised()) {
        return Kind.NONE;
      }
      throw e;
    }
    if (outline.isProtected()) {
      Protection.read(source);
      return Kind.PROTECTED;
    }
    if (outline.restricted()) {
      return Kind.RESTRICTED;
    }
    return outline.plain() ? Kind.PLAIN : Kind.NONE;
  }

  /// @param format that the person says the file has
  /// @throws Failed `NotRecognised(IMPORT)` if it is no document at all
  static RecognisedFile opened(Format format, ByteSource source) throws Failed, IOException {
    if (FileHead.of(source).firstCharacter() != '{') {
      throw Format.notRecognised();
    }
    return format.found(source);
  }

  static Outline outline(ByteSource source) throws Failed, IOException {
    var outline = new Outline();
    fill(outline, source);
    return outline;
  }

  private static void fill(Outline outline, ByteSource source) throws Failed, IOException {
    JsonSource.parse(
        source,
        JsonLimits.ITEMS,
        parser -> {
          outline.read(parser);
          return outline;
        });
  }
}
