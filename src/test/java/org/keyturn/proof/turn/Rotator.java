package org.keyturn.proof.turn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.vault.environment.CheapVaults;

/// A process that turns one key and tells where it is: each stage as it begins, and `here` at the
/// point that it was told to name. There it goes on, or waits to be killed.
final class Rotator implements CallObserver, Progress {
  private final String stage;
  private final int point;
  private final boolean waits;
  private volatile String now = "UNLOCK";
  private int passed;

  private Rotator(String stage, int point, boolean waits) {
    this.stage = stage;
    this.point = point;
    this.waits = waits;
  }

  /// Reads one line: vault, data folder, stage, point within it, `wait` or `run`.
  public static void main(String[] arguments) throws Exception {
    CheapVaults.in(Path.of("."), new RealExports());
    say("ready");
    var line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    var words = line.split("\t", -1);
    var rotator = new Rotator(words[2], Integer.parseInt(words[3]), words[4].equals("wait"));
    var vaults = CheapVaults.in(Path.of(words[1]), new RealExports(), rotator, Clock.systemUTC());
    try (var session = Samples.unlock(vaults, Path.of(words[0]), 1)) {
      Set<UUID> renew =
          session.exports().ledger().stream()
              .map(export -> export.identity().exportId())
              .collect(Collectors.toSet());
      session.rotation().rotate(Samples.rotation(1, 2, renew), rotator, new CancelToken());
    }
    say("done");
  }

  private static void say(String line) {
    System.out.println(line);
  }

  @Override
  public void report(Tick tick) {
    var name = tick.phase().name();
    if (!name.equals(now)) {
      now = name;
      passed = 0;
      say("stage " + name);
    }
  }

  @Override
  public void reached(String what) throws IOException {
    if (now.equals(stage) && passed++ == point) {
      say("here " + what.lines().findFirst().orElse(""));
      while (waits) {
        LockSupport.park();
      }
    }
  }
}
