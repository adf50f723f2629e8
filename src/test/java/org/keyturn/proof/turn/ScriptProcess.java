package org.keyturn.proof.turn;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keyturn.vault.environment.CheapVaults;

/// A process with one [Script] at a time. `begin VAULT DATA` starts a new one; every other line is
/// handed to it and answered by one line; `! REASON` tells at any time that the session has locked.
final class ScriptProcess {
  private ScriptProcess() {}

  public static void main(String[] arguments) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    say("ok");
    Script script = null;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var words = line.split("\t", -1);
      if (words[0].equals("begin")) {
        end(script);
        var vaults = CheapVaults.swift(Path.of(words[2]), new RealExports());
        script = new Script(vaults, Path.of(words[1]), reason -> say("! " + reason));
        say("ok");
      } else if (script != null) {
        say(script.tell(line));
      }
    }
    end(script);
  }

  private static void end(@Nullable Script script) {
    if (script != null) {
      script.close();
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
