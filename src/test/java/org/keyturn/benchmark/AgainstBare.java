package org.keyturn.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Overview;
import org.keyturn.vault.Session;

/// What a vault costs beyond the key derivation, in this process and hot, against the bare side on
/// the same rows, in turn.
final class AgainstBare implements Part {
  private static final int EDITS_A_TURN = 12;

  @Override
  public String name() {
    return "vault";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("vault");
    var samples = SwiftVault.of(setting.samples(), setting.count());
    var place = setting.work().resolve("vault" + System.nanoTime());
    var ours = samples.in(place);
    try (var bare = BareVault.like(ours.file(), place.resolve("bare.db"))) {
      reading(results, setting, ours, bare);
      edits(results, setting, ours, bare);
      rotations(results, setting, ours, bare);
    }
    large(results, setting, place);
  }

  private static void reading(Results results, Setting setting, SwiftVault ours, BareVault bare)
      throws Exception {
    try (var verified = ours.open()) {
      new InTurn()
          .add("vault.unlock", ours.unlocked())
          .add("bare.unlock", Timed.of(bare::unlock))
          .add("vault.verify", Timed.of(() -> verified.verify(Progress.NONE, new CancelToken())))
          .add("bare.verify", Timed.of(bare::verify))
          .run(results, 2 * setting.turns(), setting.warmUp());
    }
  }

  private static void edits(Results results, Setting setting, SwiftVault ours, BareVault bare)
      throws Exception {
    try (var session = ours.open()) {
      var ids = session.items().list().stream().limit(100).map(Overview::id).toList();
      var turn = new int[1];
      new InTurn()
          .add("vault.edit", Timed.of(() -> edit(session, ids, turn[0]++)))
          .add("bare.edit", Timed.of(bare::edit))
          .run(results, EDITS_A_TURN * setting.turns(), 5 * setting.warmUp());
    }
  }

  private static void edit(Session session, List<UUID> ids, int turn) throws Exception {
    try (var item = session.items().open(ids.get(turn % ids.size()))) {
      var overview = item.value().overview();
      var name = overview.name().split("#", 2)[0] + "#" + turn;
      session.items().save(item.value().withOverview(overview.withName(name)), item.revision());
    }
  }

  private static void rotations(Results results, Setting setting, SwiftVault ours, BareVault bare)
      throws Exception {
    new InTurn()
        .add(
            "vault.rotate",
            () -> {
              try (var session = ours.open()) { // does the check that the last rotation owes
                return Map.of("", Timed.seconds(() -> SwiftVault.rotate(session)));
              }
            })
        .add("bare.rotate", Timed.of(bare::rotate))
        .run(results, setting.turns(), setting.warmUp() / 2);
  }

  private static void large(Results results, Setting setting, Path place) throws Exception {
    var ours = SwiftVault.of(setting.samples(), setting.large()).in(place);
    try (var bare = BareVault.like(ours.file(), place.resolve("large.db"))) {
      new InTurn()
          .add("large.unlock", ours.unlocked())
          .add("bare.large.unlock", Timed.of(bare::unlock))
          .run(results, setting.turns(), 2);
    }
  }
}
