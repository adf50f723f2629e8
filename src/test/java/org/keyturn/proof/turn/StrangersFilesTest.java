package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// Files that are not ours lie in every folder that the program touches, called in every way that
/// could be taken for ours: after everything that can be done with a vault they are all there.
class StrangersFilesTest {
  private static final String RANDOM = "0123456789abcdef";

  @TempDir Path home;

  /// What could be mistaken, for a vault called `Own.keyturn` of this id.
  private static List<String> names(UUID vault, long dead) {
    var random = UUID.randomUUID();
    return List.of(
        ".diary-2019",
        ".notes-20240131",
        ".thesis-final-99",
        ".thesis-" + random + "-" + dead,
        ".Own.keyturn-" + random + "-" + dead,
        ".Own.keyturn-" + random + "-" + dead + "-journal",
        "." + UUID.randomUUID() + "-" + random + "-" + dead + ".part",
        "." + vault + "-" + dead + ".part",
        "." + vault + "-" + random + "-" + dead,
        "." + vault + "-" + random + "-" + dead + ".part.txt",
        ".keyturn-" + random + ".part",
        ".keyturn-" + random + "-" + dead + ".part",
        ".out.keyturn-export." + random + ".part",
        "Own-before-rotation-" + RANDOM + ".keyturn",
        "Own-kept-" + RANDOM + ".keyturn",
        "Own-before-restore-" + RANDOM + ".keyturn",
        "Own-2026-11-26-140305Z.keyturn",
        "Other.keyturn-journal",
        "." + random + ".draft",
        ".settings" + dead + ".tmp");
  }

  private static Map<Path, String> plant(List<Path> folders, UUID vault, long dead)
      throws IOException {
    var planted = new TreeMap<Path, String>();
    for (var folder : folders) {
      Files.createDirectories(folder);
      for (var name : names(vault, dead)) {
        var file = folder.resolve(name);
        planted.put(file, "written by somebody: " + file);
        Files.writeString(file, planted.get(file));
      }
      var link = folder.resolve("." + vault + "-" + UUID.randomUUID() + "-" + dead + ".part");
      Files.createDirectory(link);
    }
    return planted;
  }

  private static long deadProcess() throws Exception {
    return new ProcessBuilder("true").start().onExit().get().pid();
  }

  @Test
  void nothingOfOthersIsRemovedAnywhere() throws Exception {
    var data = home.resolve("data");
    var place = Files.createDirectory(home.resolve("place"));
    var out = home.resolve("out");
    var vault = place.resolve("Own.keyturn");
    var vaults = CheapVaults.swift(data, new RealExports());
    UUID id;
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      id = session.info().vaultId();
    }
    var folders = new ArrayList<>(List.of(place, out, home));
    for (var inside : List.of("seen", "drafts", "backups", "unfinished")) {
      folders.add(data.resolve(inside));
      folders.add(data.resolve(inside).resolve(id.toString()));
    }
    folders.add(data);
    var planted = plant(folders, id, deadProcess());
    // Outside of the data folder not even the whole name of ours is enough.
    for (var folder : List.of(place, out, home)) {
      var whole =
          folder.resolve("." + id + "-" + UUID.randomUUID() + "-" + deadProcess() + ".part");
      planted.put(whole, "written by somebody");
      Files.writeString(whole, planted.get(whole));
    }

    everything(vaults, vault, out);

    for (var file : planted.entrySet()) {
      assertEquals(true, Files.exists(file.getKey(), LinkOption.NOFOLLOW_LINKS), "" + file);
      assertEquals(file.getValue(), Files.readString(file.getKey()));
    }
  }

  private static void everything(Vaults vaults, Path vault, Path out) throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      var ids = Samples.fill(session, 4, 2, 3);
      var item = ids.getFirst();
      var attachment = Samples.attach(session, item, "file", Samples.bytes(1, 70_000));
      session.attachments().extract(attachment, out.resolve("f"), Progress.NONE, new CancelToken());
      var export =
          session
              .exports()
              .create(
                  out.resolve("out.keyturn-export"),
                  Optional.empty(),
                  Progress.NONE,
                  new CancelToken());
      session.drafts().keep(Samples.login("typed", "text"), 0);
      backUp(session);
      session
          .rotation()
          .rotate(
              new RotationRequest(
                  Samples.rotation(1, 2, Set.of()).passwords(),
                  Set.of(export.identity().exportId()),
                  BackupChoice.UNTIL_UNLOCK,
                  Optional.empty()),
              Progress.NONE,
              new CancelToken());
    }
    try (var session = Samples.unlock(vaults, vault, 2)) {
      session.exports().renewPending(Progress.NONE, new CancelToken());
      for (var draft : session.drafts().list()) {
        session.drafts().save(draft.id());
      }
      backUp(session);
      assertThrows(
          Failed.class,
          () ->
              session
                  .exports()
                  .create(
                      out.resolve(".diary-2019"),
                      Optional.empty(),
                      Progress.NONE,
                      new CancelToken()));
    }
    var copies = vaults.backups().all();
    vaults.backups().restoreAs(copies.getFirst(), out.resolve("Restored.keyturn"));
    vaults.backups().restoreOver(copies.getFirst(), vault);
    Samples.unlock(vaults, vault, 2).close();
    vaults.salvage(
        vault, Samples.password(2), out.resolve("Saved.keyturn"), Progress.NONE, new CancelToken());
    assertThrows(
        Failed.class,
        () ->
            vaults.salvage(
                vault,
                Samples.password(2),
                out.resolve(".diary-2019"),
                Progress.NONE,
                new CancelToken()));
  }

  private static void backUp(Session session) throws Failed {
    session.backups().make(BackupRules.DEFAULT, Progress.NONE, new CancelToken());
  }
}
