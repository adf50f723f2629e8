package org.keyturn.cli.commands;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.Formats;
import org.keyturn.exchange.bitwarden.BitwardenKdf;
import org.keyturn.exchange.bitwarden.BitwardenProtectedFormat;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.Writing;
import org.keyturn.exchange.kdbx.KdbxCipher;
import org.keyturn.exchange.kdbx.KdbxFormat;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.transfer.Transfers.ExportChoice;
import org.keyturn.vault.Session;

/// `export V FILE --format NAME [--unencrypted] [--kdf argon2id|pbkdf2] [--cipher aes256|chacha20]
/// [--formula-safe]`
final class ExportCommand implements CliCommand.InSession {
  private static final String UNENCRYPTED = "--unencrypted";
  private static final String KDF = "--kdf";
  private static final String PBKDF2 = "pbkdf2";
  private static final String CIPHER = "--cipher";
  private static final String CHACHA20 = "chacha20";
  private static final String FORMULA_SAFE = "--formula-safe";

  @Override
  public String name() {
    return "export";
  }

  @Override
  public List<String> parameters() {
    return List.of("FILE");
  }

  @Override
  public List<CommandOption> options() {
    var names = Formats.written().stream().map(ExportFormat::key).toList();
    return List.of(
        Grammar.format(names, true),
        Grammar.flag(UNENCRYPTED),
        Grammar.choice(KDF, "NAME", List.of("argon2id", PBKDF2)),
        Grammar.choice(CIPHER, "NAME", List.of("aes256", CHACHA20)),
        Grammar.flag(FORMULA_SAFE));
  }

  @Override
  public void precheck(Invocation call) throws Failed {
    var format = format(call);
    onlyWith(call, KDF, format, new BitwardenProtectedFormat());
    onlyWith(call, CIPHER, format, new KdbxFormat());
    onlyWith(call, FORMULA_SAFE, format, new CsvFormat());
    if (format.plain() && !call.arguments().has(UNENCRYPTED)) {
      throw new Failed(new Failure.Refused(Failure.Rule.UNENCRYPTED_NOT_CONFIRMED));
    }
    Targets.refuseExisting(call.path("FILE"));
  }

  private static void onlyWith(
      Invocation call, String option, ExportFormat format, ExportFormat needed) {
    if (call.arguments().has(option) && !format.equals(needed)) {
      throw call.arguments()
          .wrong(call.console().messages().get("cli.usage.only-with.text", option, needed.key()));
    }
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    var format = format(call);
    Reprompt.askForAll(session, call);
    Optional<Password> password =
        format.sealedByPassword() ? Optional.of(call.passwords().newFile()) : Optional.empty();
    if (format.plain()) {
      call.console().say("cli.export.plain.text");
    }
    if (!format.losses().isEmpty()) {
      var losses = FormatsCommand.losses(format, call.console().messages());
      call.console().say("cli.export.losses.text", losses);
    }
    var choice =
        new ExportChoice(writing(format, call), password, call.arguments().has(UNENCRYPTED));
    call.tools()
        .transfers()
        .exportFile(session, call.path("FILE"), choice, call.progress(), call.cancel());
  }

  private static Writing writing(ExportFormat format, Invocation call) {
    var arguments = call.arguments();
    return switch (format) {
      case BitwardenProtectedFormat it
          when arguments.option(KDF).filter(PBKDF2::equals).isPresent() ->
          it.writing(BitwardenKdf.PBKDF2);
      case KdbxFormat it when arguments.option(CIPHER).filter(CHACHA20::equals).isPresent() ->
          it.writing(KdbxCipher.CHACHA20);
      case CsvFormat it -> it.writing(arguments.has(FORMULA_SAFE));
      default -> format.usual();
    };
  }

  private static ExportFormat format(Invocation call) {
    var name = call.arguments().format().orElseThrow();
    return Formats.written().stream()
        .filter(format -> format.key().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
