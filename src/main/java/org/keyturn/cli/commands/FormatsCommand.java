package org.keyturn.cli.commands;

import java.util.ArrayList;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.exchange.Formats;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.Loss;
import org.keyturn.text.FailureText;
import org.keyturn.text.Messages;

/// `formats`: every file format, what can be done with it and what it has no place for.
final class FormatsCommand implements CliCommand.Alone {
  @Override
  public String name() {
    return "formats";
  }

  @Override
  public boolean takesVault() {
    return false;
  }

  @Override
  public int run(Invocation call) {
    call.answer()
        .objects(
            "formats",
            Formats.all(),
            (json, format) -> {
              json.writeStringProperty("name", format.key());
              json.writeBooleanProperty("imports", format.reads());
              json.writeBooleanProperty("exports", format.writes());
              json.writeBooleanProperty("password", format.needsPassword());
              json.writeBooleanProperty("keyFile", format.takesKeys());
              json.writeBooleanProperty("plain", format.plain());
              json.writeArrayPropertyStart("losses");
              format.losses().forEach(loss -> json.writeString(loss.key()));
              json.writeEndArray();
            });
    for (var format : Formats.all()) {
      call.answer().line(line(format, call.console().messages()));
    }
    return FailureText.DONE;
  }

  private static String line(Format format, Messages messages) {
    var words = new ArrayList<String>();
    if (format.reads()) {
      words.add(messages.get("cli.formats.imports.word"));
    }
    if (format.writes()) {
      words.add(messages.get("cli.formats.exports.word"));
    }
    if (format.needsPassword()) {
      words.add(messages.get("cli.formats.password.word"));
    }
    if (format.takesKeys()) {
      words.add(messages.get("cli.formats.keys.word"));
    }
    if (format.plain()) {
      words.add(messages.get("cli.formats.plain.word"));
    }
    return "%-22s%s".formatted(format.key(), String.join(", ", words));
  }

  /// What a format leaves behind, in words.
  static String losses(Format format, Messages messages) {
    return String.join("; ", format.losses().stream().map(loss -> text(loss, messages)).toList());
  }

  private static String text(Loss loss, Messages messages) {
    return messages.get("export.loss." + loss.key());
  }
}
