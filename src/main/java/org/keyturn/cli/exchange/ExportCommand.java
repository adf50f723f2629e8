package org.keyturn.cli.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keyturn.cli.line.Call;
import org.keyturn.cli.line.Command;
import org.keyturn.cli.line.FormatName;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Targets;
import org.keyturn.crypto.Password;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Session;
import org.keyturn.vault.Transfers.ExportChoice;
import picocli.CommandLine.Model.OptionSpec;

/// `export V FILE --format NAME [--unencrypted]`
public final class ExportCommand implements Command.InSession {
  private static final String UNENCRYPTED = "--unencrypted";
  private static final String PROTECTED = "keyturn-protected";
  private static final String PLAIN = "bitwarden-json";

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
    return List.of(
        FormatName.option(List.of("keyturn-restricted", PROTECTED, PLAIN), true),
        Grammar.flag(UNENCRYPTED));
  }

  @Override
  public void precheck(Call call) throws Failed {
    if (format(call).equals(PLAIN) && !call.given().has(UNENCRYPTED)) {
      throw new Failed(new Failure.Refused(Failure.Rule.UNENCRYPTED_NOT_CONFIRMED));
    }
    Targets.refuseExisting(call.path("FILE"));
  }

  @Override
  public void run(Session session, Call call) throws Failed, IOException {
    var format = format(call);
    Optional<Password> password =
        format.equals(PROTECTED) ? Optional.of(call.passwords().newFile()) : Optional.empty();
    if (format.equals(PLAIN)) {
      call.voice().say("cli.export.plain.text");
    }
    var choice = new ExportChoice(format, password, call.given().has(UNENCRYPTED));
    call.tools()
        .transfers()
        .exportFile(session, call.path("FILE"), choice, call.progress(), call.cancel());
  }

  private static String format(Call call) {
    return call.given().format().orElseThrow();
  }
}
