package org.keyturn.exchange.bitwarden;

import java.io.IOException;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Tells which of Bitwarden's three kinds of JSON a file is.
public final class BitwardenFile {

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

  static Outline outline(ByteSource source) throws Failed, IOException {
    var outline = new Outline();
    fill(outline, source);
    return outline;
  }

  private static void fill(Outline outline, ByteSource source) throws Failed, IOException {
    parse(
        source,
        Limits.ITEMS,
        parser -> {
          outline.read(parser);
          return outline;
        });
  }

  /// Lends a parser over the source and turns what Jackson throws into failures of ours.
  static <T> T parse(ByteSource source, JsonFactory factory, Reading<T> reading)
      throws Failed, IOException {
    try (var in = new SourceIn(source.open())) {
      return parse(in, factory, reading);
    }
  }

  private static <T> T parse(SourceIn in, JsonFactory factory, Reading<T> reading)
      throws Failed, IOException {
    try (var parser = factory.createParser(ObjectReadContext.empty(), in)) {
      return lend(parser, reading);
    } catch (JacksonException e) {
      in.rethrow();
      // Dropped: its text may quote what stands in the file.
      throw new Failed(new Failure.Damaged(Failure.Part.IMPORT_FILE));
    }
  }

  private static <T> T lend(JsonParser parser, Reading<T> reading) throws Failed, IOException {
    try {
      return reading.read(parser);
    } catch (StreamConstraintsException e) {
      throw Limits.exceeded(parser);
    }
  }

  /// Work with a parser.
  @FunctionalInterface
  interface Reading<T> {
    T read(JsonParser parser) throws Failed, IOException;
  }
}
