package org.keyturn.exchange.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Damage;
import org.keyturn.exchange.format.SourceIn;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Opens JSON that nobody vouches for.
public final class JsonSource {
  private JsonSource() {}

  /// Lends a parser over the source and turns what Jackson throws into failures of ours.
  ///
  /// @throws Failed `Damaged(IMPORT_FILE)`, `BeyondBounds`, or what the reading throws
  /// @throws IOException if the source cannot be read
  public static <T> T parse(ByteSource source, JsonFactory factory, Reading<T> reading)
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
      // Dropped but for the place: its text may quote what stands in the file.
      throw new Failed(broken(e.getLocation()));
    }
  }

  private static Failure broken(@Nullable TokenStreamLocation where) {
    return where == null
        ? Damage.inText(0, 0)
        : Damage.inText(where.getLineNr(), where.getColumnNr());
  }

  private static <T> T lend(JsonParser parser, Reading<T> reading) throws Failed, IOException {
    try {
      return reading.read(parser);
    } catch (StreamConstraintsException e) {
      throw JsonLimits.exceeded(parser);
    }
  }

  /// Work with a parser.
  @FunctionalInterface
  public interface Reading<T> {
    T read(JsonParser parser) throws Failed, IOException;
  }
}
