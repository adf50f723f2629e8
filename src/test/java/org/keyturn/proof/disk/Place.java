package org.keyturn.proof.disk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

/// A folder with a vault, an export of it and this computer's data folder in it.
record Place(Path root) {
  static final String LARGE = "large";
  static final String SMALL = "small";

  Path vault() {
    return root.resolve("place/Personal.keyturn");
  }

  Path export() {
    return root.resolve("place/all.keyturn-export");
  }

  Vaults vaults() {
    return CheapVaults.swift(root.resolve("data"), new TinyExports());
  }

  static Password password(int number) {
    return Password.of(("master password " + number).toCharArray());
  }

  Session unlock(Path vault, int password) throws Failed {
    return vaults()
        .unlock(vault, password(password), Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  /// Makes a vault with one of everything that the operations need; a backup of it lacks the items
  /// that an import brought.
  void fill() throws Failed, IOException {
    Files.createDirectories(vault().getParent());
    try (var session = vaults().create(vault(), password(1), Optional.empty())) {
      var folder = Folder.named("Folder");
      session.folders().save(folder);
      var large = login(LARGE, 3_000);
      session.items().save(large, 0);
      session.items().save(login(SMALL, 10), 0);
      attach(session, large.id(), "file", 70_000);
      session.backups().make(BackupRules.DEFAULT, Progress.NONE, new CancelToken());
      session
          .imports()
          .run(
              sink -> {
                for (int i = 0; i < 12; i++) {
                  sink.item(login("imported " + i, 6_000));
                }
              },
              ImportPlan.of("elsewhere"),
              Progress.NONE,
              new CancelToken());
      session.exports().create(export(), Optional.empty(), Progress.NONE, new CancelToken());
    }
  }

  static Item login(String name, int length) {
    var text = "secret of " + name + "x".repeat(length);
    return Item.create(ItemType.LOGIN, name, Instant.ofEpochMilli(1_000))
        .withSecrets(
            new Secrets(
                Map.of(Attribute.PASSWORD, SecretText.of(text)),
                SecretText.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                Extras.NONE));
  }

  static void attach(Session session, UUID item, String name, int length) throws Failed {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    session
        .attachments()
        .add(item, name, new ByteArrayInputStream(bytes), length, Progress.NONE, new CancelToken());
  }

  /// Everything below the folder, by the path from there.
  Map<String, byte[]> files() throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.walk(root)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /// Puts these files there and nothing else.
  void become(Map<String, byte[]> files) throws IOException {
    erase();
    for (var folder : List.of("place", "data")) {
      Files.createDirectories(root.resolve(folder));
    }
    for (var file : files.entrySet()) {
      var target = root.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  void erase() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (var all = Files.walk(root)) {
      for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(root)) {
          Files.delete(file);
        }
      }
    }
  }
}
