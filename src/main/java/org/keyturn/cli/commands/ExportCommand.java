package org.keyturn.cli.commands;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.FormatName;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.cli.line.Targets;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.format.Format;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.transfer.Transfers.ExportChoice;
import org.keyturn.vault.Session;
import picocli.CommandLine.Model.OptionSpec;

/// `export V FILE --format NAME [--unencrypted] [--kdf argon2id|pbkdf2] [--cipher aes256|chacha20]
/// [--formula-safe]`
public final class ExportCommand implements CliCommand.InSession {
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
  public List<OptionSpec> options() {
    var names = Arrays.stream(Format.values()).filter(Format::writes).map(Format::key).toList();
    return List.of(
        FormatName.option(names, true),
        Grammar.flag(UNENCRYPTED),
        Grammar.choice(KDF, "NAME", List.of("argon2id", PBKDF2)),
        Grammar.choice(CIPHER, "NAME", List.of("aes256", CHACHA20)),
        Grammar.flag(FORMULA_SAFE));
  }

  @Override
  public void precheck(Invocation call) throws Failed {
    var format = format(call);
    if (call.arguments().has(KDF) && format != Format.BITWARDEN_PROTECTED) {
      throw onlyWith(call, KDF, Format.BITWARDEN_PROTECTED);
    }
    if (call.arguments().has(CIPHER) && format != Format.KDBX) {
      throw onlyWith(call, CIPHER, Format.KDBX);
    }
    if (call.arguments().has(FORMULA_SAFE) && format != Format.CSV) {
      throw onlyWith(call, FORMULA_SAFE, Format.CSV);
    }
    if (format.plain() && !call.arguments().has(UNENCRYPTED)) {
      throw new Failed(new Failure.Refused(Failure.Rule.UNENCRYPTED_NOT_CONFIRMED));
    }
    Targets.refuseExisting(call.path("FILE"));
  }

  private static RuntimeException onlyWith(Invocation call, String option, Format format) {
    return call.arguments()
        .wrong(call.console().messages().get("cli.usage.only-with.text", option, format.key()));
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
        new ExportChoice(
            format.key(),
            password,
            call.arguments().has(UNENCRYPTED),
            call.arguments().option(KDF).filter(PBKDF2::equals).isPresent(),
            call.arguments().option(CIPHER).filter(CHACHA20::equals).isPresent(),
            call.arguments().has(FORMULA_SAFE),
            Set.of());
    call.tools()
        .transfers()
        .exportFile(session, call.path("FILE"), choice, call.progress(), call.cancel());
  }

  private static Format format(Invocation call) {
    return call.arguments().format().flatMap(Format::byKey).orElseThrow();
  }
}
