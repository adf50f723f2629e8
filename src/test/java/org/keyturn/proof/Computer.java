package org.keyturn.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Overview;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

/// One of several computers that keep a copy of the same vault: a data folder and a file of its
/// own.
final class Computer {
  private final Path file;
  private final Vaults vaults;

  Computer(Path folder) throws IOException {
    this(folder, Clock.systemUTC());
  }

  Computer(Path folder, Clock clock) throws IOException {
    Files.createDirectories(folder);
    file = folder.resolve("Own.keyturn");
    vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports(), CallObserver.NONE, clock);
  }

  Path file() {
    return file;
  }

  Vaults vaults() {
    return vaults;
  }

  Session create() throws Failed {
    return vaults.create(file, Door.OLD, Optional.empty());
  }

  Session unlock() throws Failed {
    return vaults.unlock(
        file, Door.OLD, Vaults.Presence.ANNOUNCED, Progress.NONE, new CancelToken());
  }

  /// Unlocks, saves so many items, one change each, and locks.
  void save(String name, int times) throws Failed {
    if (times > 0) {
      try (var session = unlock()) {
        save(session, name, times);
      }
    }
  }

  static void save(Session session, String name, int times) throws Failed {
    for (int i = 0; i < times; i++) {
      session.items().save(Samples.login(name + " " + i, "password"), 0);
    }
  }

  /// Only opens and locks.
  List<Notice> look() throws Failed {
    try (var session = unlock()) {
      return session.notices();
    }
  }

  static Set<String> names(Session session) throws Failed {
    var names = new TreeSet<String>();
    session.items().list().stream().map(Overview::name).forEach(names::add);
    return names;
  }

  /// How a file of another computer comes to lie at the place of this one's.
  enum Arrival {
    RENAMED,
    OVERWRITTEN
  }

  void receive(Path other, Arrival how) throws IOException {
    switch (how) {
      case RENAMED -> {
        var part = file.resolveSibling("arriving");
        Files.copy(other, part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      case OVERWRITTEN -> Files.write(file, Files.readAllBytes(other));
    }
  }
}
