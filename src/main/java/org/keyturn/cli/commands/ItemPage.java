package org.keyturn.cli.commands;

import java.util.Arrays;
import org.keyturn.cli.terminal.Answer;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;
import org.keyturn.text.Messages;

/// An item as lines for people, each a name and a value.
final class ItemPage {
  private final Answer answer;
  private final Messages messages;
  private final boolean reveal;

  ItemPage(Answer answer, Messages messages, boolean reveal) {
    this.answer = answer;
    this.messages = messages;
    this.reveal = reveal;
  }

  void write(Item item) {
    var overview = item.overview();
    line("name", item.name());
    line("id", item.id().toString());
    line("type", item.type().key());
    item.type().attributes().forEach(attribute -> attribute(item, attribute));
    overview.details().uris().forEach(uri -> line("uri", uri.uri()));
    item.secrets().fields().forEach(this::field);
    overview.template().ifPresent(template -> line("template", template));
    overview.expires().ifPresent(day -> line("expires", day.toString()));
    overview.links().forEach(link -> line("link", link.toString()));
    overview.filing().tags().forEach(tag -> line("tag", tag));
    overview.details().attachments().forEach(file -> line("attachment", file.fileName()));
    notes(item.secrets().notes());
    line("changed", overview.dates().changed().toString());
    overview.dates().archived().ifPresent(date -> line("archived", date.toString()));
    overview.dates().deleted().ifPresent(date -> line("trashed", date.toString()));
  }

  private void attribute(Item item, Attribute attribute) {
    if (attribute.concealed()) {
      secret(attribute.key(), item.secrets().attribute(attribute));
    } else {
      line(attribute.key(), item.overview().details().attributes().getOrDefault(attribute, ""));
    }
  }

  private void field(CustomField field) {
    if (field.type().concealed()) {
      secret(field.name(), field.value());
    } else if (!field.value().isEmpty()) {
      answer.secretLine(field.name() + ": ", field.value());
    }
  }

  private void secret(String name, SecretText value) {
    if (value.isEmpty()) {
      return;
    }
    if (reveal) {
      answer.secretLine(name + ": ", value);
    } else {
      line(name, messages.get("cli.show.concealed.text"));
    }
  }

  /// One line of the notes a line, set in so that none can be taken for something else.
  private void notes(SecretText notes) {
    if (notes.isEmpty() || !reveal) {
      secret("notes", notes);
      return;
    }
    line("notes", " ");
    var chars = notes.chars();
    int start = 0;
    for (int at = 0; at <= chars.length; at++) {
      if (at == chars.length || chars[at] == '\n') {
        var part = SecretText.of(chars, start, at - start);
        answer.secretLine("  ", part);
        part.wipe();
        start = at + 1;
      }
    }
    Arrays.fill(chars, '\0');
  }

  private void line(String name, String value) {
    if (!value.isEmpty()) {
      answer.line(name + ": " + value);
    }
  }
}
