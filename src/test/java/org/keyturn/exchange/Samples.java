package org.keyturn.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;

/// Files of other programs for tests, and short ways to what was read from them.
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private Samples() {}

  /// A file that a real program made.
  public static byte[] interop(String name) throws IOException {
    return resource("/interop/bitwarden/" + name);
  }

  /// @param path from the root of the test resources
  public static byte[] resource(String path) throws IOException {
    try (var in = Samples.class.getResourceAsStream(path)) {
      return Optional.ofNullable(in).orElseThrow().readAllBytes();
    }
  }

  public static RecordingSink read(byte[] file) throws Failed, IOException {
    return pour(ImportFiles.recognise(ByteSource.of(file)), Map.of());
  }

  public static RecordingSink read(String text) throws Failed, IOException {
    return read(text.getBytes(UTF_8));
  }

  public static RecordingSink readAs(Format format, byte[] file) throws Failed, IOException {
    return pour(ImportFiles.as(format, ByteSource.of(file)), Map.of());
  }

  public static RecordingSink mapped(String text, Map<String, String> columns)
      throws Failed, IOException {
    return pour(ImportFiles.recognise(ByteSource.of(text.getBytes(UTF_8))), columns);
  }

  public static RecordingSink pour(RecognisedFile found, Map<String, String> columns)
      throws Failed, IOException {
    var sink = new RecordingSink();
    switch (found) {
      case RecognisedFile.Openable readable ->
          readable.pour(ImportRun.of(sink, NOW, Watch.none()).with(columns));
      case RecognisedFile.Unreadable unreadable -> throw unreadable.refusal();
      case RecognisedFile.UnderVaultKey _ -> throw new AssertionError("needs a vault's key");
    }
    return sink;
  }

  public static Format format(byte[] file) throws Failed, IOException {
    return ImportFiles.recognise(ByteSource.of(file)).format();
  }

  /// An archive of names and contents in turn.
  public static byte[] zip(Object... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write(
            entries[i + 1] instanceof String text ? text.getBytes(UTF_8) : (byte[]) entries[i + 1]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /// A built-in field, wherever it is kept; empty if there is none.
  public static String value(Item item, Attribute attribute) {
    return attribute.concealed()
        ? item.secrets().attribute(attribute).reveal()
        : item.overview().details().attributes().getOrDefault(attribute, "");
  }

  /// The value of the first custom field of a name.
  public static String field(Item item, String name) {
    return field(item, name, CustomField.Type.values());
  }

  /// The same of one of these types.
  public static String field(Item item, String name, CustomField.Type... types) {
    return item.secrets().fields().stream()
        .filter(field -> field.name().equals(name))
        .filter(field -> List.of(types).contains(field.type()))
        .findFirst()
        .map(field -> field.value().reveal())
        .orElse("");
  }
}
