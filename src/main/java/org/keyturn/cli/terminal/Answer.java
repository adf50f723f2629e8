package org.keyturn.cli.terminal;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.SecretText;
import org.keyturn.model.json.WipingBytes;
import org.keyturn.text.OneLine;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/// What a command says on standard output: fields for programs and lines for people. It is printed
/// once, when the command has ended, also if it failed; then it holds what was known by then.
public final class Answer {
  private final Map<String, Consumer<JsonGenerator>> fields = new LinkedHashMap<>();
  private final List<byte[]> lines = new ArrayList<>();
  private final List<char[]> secrets = new ArrayList<>();
  private byte @Nullable [] object;
  private boolean silent;

  public void text(String name, String value) {
    fields.put(name, json -> json.writeStringProperty(name, value));
  }

  public void number(String name, long value) {
    fields.put(name, json -> json.writeNumberProperty(name, value));
  }

  public void flag(String name, boolean value) {
    fields.put(name, json -> json.writeBooleanProperty(name, value));
  }

  public void decimal(String name, double value) {
    fields.put(name, json -> json.writeNumberProperty(name, value));
  }

  public void object(String name, Consumer<JsonGenerator> members) {
    fields.put(
        name,
        json -> {
          json.writeObjectPropertyStart(name);
          members.accept(json);
          json.writeEndObject();
        });
  }

  public void texts(String name, List<String> values) {
    fields.put(
        name,
        json -> {
          json.writeArrayPropertyStart(name);
          values.forEach(json::writeString);
          json.writeEndArray();
        });
  }

  public <T> void objects(String name, List<T> values, BiConsumer<JsonGenerator, T> members) {
    fields.put(
        name,
        json -> {
          json.writeArrayPropertyStart(name);
          for (var value : values) {
            json.writeStartObject();
            members.accept(json, value);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /// Makes a finished JSON object the whole answer.
  ///
  /// @param json UTF-8 on one line; this answer's to wipe
  public void whole(byte[] json) {
    object = json;
  }

  /// Keeps this answer from being printed: the command prints by itself.
  public void silence() {
    silent = true;
  }

  /// A line for people. Control characters are replaced: nothing in a vault may command a terminal
  /// or feign another line.
  public void line(String text) {
    lines.add(OneLine.of(text).getBytes(StandardCharsets.UTF_8));
  }

  /// A line that holds a secret, which stays the caller's to wipe.
  public void secretLine(String label, SecretText value) {
    var head = OneLine.of(label);
    var chars = Arrays.copyOf(head.toCharArray(), head.length() + value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      chars[head.length() + i] = OneLine.breaks(c) ? ' ' : c;
    }
    var line = SecretText.of(chars);
    lines.add(line.utf8());
    line.wipe();
    Arrays.fill(chars, '\0');
  }

  /// A field that holds a secret; a copy lives until this has been printed.
  public void secret(String name, SecretText value) {
    var chars = value.chars();
    secrets.add(chars);
    fields.put(
        name,
        json -> {
          json.writeName(name);
          json.writeString(chars, 0, chars.length);
        });
  }

  /// Prints and forgets everything.
  ///
  /// @param remarks for an object, whatever else it says
  public void print(OutputStream out, boolean json, Remarks remarks) throws IOException {
    try {
      if (silent) {
        return;
      }
      if (json) {
        printObject(out, remarks);
      } else {
        for (var line : lines) {
          out.write(line);
          out.write('\n');
        }
      }
      out.flush();
    } finally {
      wipe();
    }
  }

  private void wipe() {
    lines.forEach(line -> Arrays.fill(line, (byte) 0));
    lines.clear();
    secrets.forEach(secret -> Arrays.fill(secret, '\0'));
    secrets.clear();
    fields.clear();
    if (object != null) {
      Arrays.fill(object, (byte) 0);
      object = null;
    }
  }

  private void printObject(OutputStream out, Remarks remarks) throws IOException {
    var bytes = object == null ? bytes() : object;
    var first =
        remarks.members().stream().map(name -> "\"" + name + "\":true").collect(joining(","));
    boolean more = !first.isEmpty() && bytes.length > "{}".length();
    out.write(("{" + first + (more ? "," : "")).getBytes(StandardCharsets.US_ASCII));
    out.write(bytes, 1, bytes.length - 1);
    out.write('\n');
    Arrays.fill(bytes, (byte) 0);
  }

  private byte[] bytes() {
    var bytes = new WipingBytes(1024);
    try (var json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      fields.values().forEach(field -> field.accept(json));
      json.writeEndObject();
    }
    return bytes.takeAll();
  }

  /// Made when an object is to be printed, for most answers are lines.
  private static final class Json {
    private static final JsonFactory FACTORY =
        JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();
  }
}
