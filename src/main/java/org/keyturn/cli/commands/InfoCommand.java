package org.keyturn.cli.commands;

import java.io.IOException;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.text.FailureText;
import org.keyturn.vault.VaultInfo;

/// `info V`
public final class InfoCommand implements CliCommand.Alone {
  @Override
  public String name() {
    return "info";
  }

  @Override
  public int run(Invocation call) throws Failed, IOException {
    tell(call.tools().vaults().info(call.path(Grammar.VAULT)), call);
    return FailureText.DONE;
  }

  public static void tell(VaultInfo info, Invocation call) {
    var answer = call.answer();
    var kdf = info.kdf();
    answer.text("vaultId", info.vaultId().toString());
    answer.number("formatVersion", info.formatVersion());
    answer.number("generation", info.generation());
    answer.text("keyId", info.keyId().hex());
    answer.object(
        "kdf",
        json -> {
          json.writeStringProperty("algorithm", "argon2id");
          json.writeNumberProperty("memoryKiB", kdf.memoryKiB());
          json.writeNumberProperty("iterations", kdf.iterations());
          json.writeNumberProperty("parallelism", kdf.parallelism());
        });
    answer.flag("keyFile", info.keyFile());
    var messages = call.console().messages();
    answer.line(messages.get("cli.info.vault.text", info.vaultId().toString()));
    answer.line(messages.get("cli.info.format.text", info.formatVersion()));
    answer.line(messages.get("cli.info.key.text", info.keyId().fingerprint(), info.generation()));
    answer.line(
        messages.get(
            "cli.info.kdf.text",
            messages.bytes(kdf.memoryKiB() * 1024L),
            kdf.iterations(),
            kdf.parallelism()));
    answer.line(
        messages.get(info.keyFile() ? "cli.info.key-file.text" : "cli.info.no-key-file.text"));
  }
}
