package org.keyturn.cli.commands;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;
import org.keyturn.totp.Totp;
import org.keyturn.vault.Session;

/// `code V ID`
final class CodeCommand implements CliCommand.InSession {
  @Override
  public String name() {
    return "code";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID");
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    var id = ItemChoice.item(session, call.arguments().parameter("ID"));
    try (var item = session.items().open(id).value();
        var totp = source(item)) {
      Reprompt.ask(item, session, call);
      answer(totp, Instant.now(), call);
    }
  }

  private static Totp source(Item item) throws Failed {
    var chars = secret(item).chars();
    try {
      return Totp.parse(chars)
          .orElseThrow(() -> new Failed(new Failure.NotRecognised(Failure.Thing.CODE)));
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /// The built-in one, else the first of the person's own fields.
  private static SecretText secret(Item item) throws Failed {
    return Stream.concat(
            Stream.of(item.secrets().attribute(Attribute.TOTP)),
            item.secrets().fields().stream()
                .filter(field -> field.type() == CustomField.Type.ONE_TIME_CODE)
                .map(CustomField::value))
        .filter(secret -> !secret.isEmpty())
        .findFirst()
        .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.CODE)));
  }

  /// Standard output holds nothing but the code, so that it can be piped.
  private static void answer(Totp totp, Instant now, Invocation call) {
    var digits = totp.codeAt(now);
    var code = SecretText.of(digits);
    Arrays.fill(digits, '\0');
    call.answer().secret("code", code);
    call.answer().number("secondsLeft", totp.secondsLeft(now));
    call.answer().number("period", totp.shape().periodSeconds());
    call.answer().secretLine("", code);
    call.console().say("cli.code.left.text", totp.secondsLeft(now));
    code.wipe();
  }
}
