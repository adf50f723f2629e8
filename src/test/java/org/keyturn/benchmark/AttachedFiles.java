package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Scope;
import org.keyturn.vault.Session;

/// A large file kept with an item: attached, exported, rotated, in turn with the bare side.
final class AttachedFiles implements Part {
  private static final int ITEMS = 10;
  private static final int BLOCK = 1024 * 1024;

  @Override
  public String name() {
    return "attached";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("attached");
    var empty = SwiftVault.of(setting.samples(), ITEMS);
    var place = Files.createTempDirectory(setting.work(), "attached");
    attach(results, setting, empty, place);
    var ours = empty.in(place);
    try (var session = ours.open()) {
      put(session, setting);
      export(results, setting, session, place);
    }
    rotate(results, setting, ours, place);
  }

  private static void put(Session session, Setting setting) throws Exception {
    var item = session.items().list().getFirst().id();
    SwiftVault.attach(session, item, setting.attached());
  }

  private static void attach(Results results, Setting setting, SwiftVault empty, Path place)
      throws Exception {
    new InTurn()
        .add(
            "attached.attach",
            () -> {
              var copy = empty.in(place);
              try (var session = copy.open()) {
                return Map.of("", Timed.seconds(() -> put(session, setting)));
              } finally {
                Files.delete(copy.file());
              }
            })
        .add(
            "bare.attached.attach",
            () -> {
              var file = place.resolve("bare" + System.nanoTime());
              try (var bare = BareVault.like(empty.file(), file)) {
                return Map.of("", Timed.seconds(() -> bare.attach(setting.attached())));
              } finally {
                Files.delete(file);
              }
            })
        .run(results, setting.turns());
  }

  private static void export(Results results, Setting setting, Session session, Path place)
      throws Exception {
    var plain = place.resolve("plain");
    try (var content = SwiftVault.content(setting.attached())) {
      Files.copy(content, plain);
    }
    var attached =
        session.items().list().stream()
            .flatMap(item -> item.details().attachments().stream())
            .findFirst()
            .orElseThrow();
    new InTurn()
        .add("attached.export", onto(place, file -> export(session, file)))
        .add(
            "attached.extract",
            onto(
                place,
                file ->
                    session
                        .attachments()
                        .extract(attached.id(), file, Progress.NONE, new CancelToken())))
        .add("bare.attached.copy", onto(place, file -> copy(plain, file)))
        .run(results, setting.turns());
    Files.delete(plain);
  }

  /// What makes a file.
  @FunctionalInterface
  private interface Making {
    void make(Path file) throws Exception;
  }

  private static InTurn.Measured onto(Path place, Making making) {
    return () -> {
      var file = place.resolve("made" + System.nanoTime());
      try {
        return Map.of("", Timed.seconds(() -> making.make(file)));
      } finally {
        Files.delete(file);
      }
    };
  }

  private static void export(Session session, Path file) throws Exception {
    session
        .exports()
        .create(file, Optional.empty(), new Scope.Whole(), Progress.NONE, new CancelToken());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var in = FileChannel.open(from, StandardOpenOption.READ);
        var out = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      var block = ByteBuffer.allocateDirect(BLOCK);
      while (in.read(block) >= 0) {
        out.write(block.flip());
        block.clear();
      }
      out.force(true);
    }
  }

  private static void rotate(Results results, Setting setting, SwiftVault ours, Path place)
      throws Exception {
    try (var bare = BareVault.like(ours.file(), place.resolve("bare.db"))) {
      new InTurn()
          .add(
              "attached",
              () -> {
                var seconds = new double[1];
                try (var session = ours.open()) { // does the check that the last rotation owes
                  double heap =
                      Heap.above(
                          () -> seconds[0] = Timed.seconds(() -> SwiftVault.rotate(session)));
                  return Map.of(".rotate", seconds[0], ".heap", heap);
                }
              })
          .add("bare.attached.rotate", Timed.of(bare::rotate))
          .run(results, setting.turns());
    }
  }
}
