package org.keyturn.proof.disk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;

/// The vault that every operation is tried on, and the process that does them.
final class DiskBench implements AutoCloseable {
  private final Path folder;
  private final Path library;
  private final Place place;
  private final Map<String, byte[]> files;
  private final Holding before;
  private @Nullable WatchedProcess recorder;

  /// What a vault gets besides.
  interface More {
    void fill(Place place) throws Exception;
  }

  /// Skips the test where the library cannot be made.
  DiskBench(Path folder) throws Exception {
    this(folder, _ -> {});
  }

  DiskBench(Path folder, More more) throws Exception {
    this.folder = folder;
    var made = WatchedProcess.library(folder);
    assumeTrue(made.isPresent(), "no C compiler here, or no LD_PRELOAD");
    library = made.orElseThrow();
    place = new Place(Files.createDirectory(folder.resolve("root")).toRealPath());
    place.fill();
    more.fill(place);
    files = place.files();
    before = holding(place.vault(), 1);
  }

  Place place() {
    return place;
  }

  /// Makes everything as it was at first.
  void restore() throws IOException {
    place.become(files);
  }

  WatchedProcess process() throws IOException {
    return new WatchedProcess(library, place.root(), Optional.empty());
  }

  /// Does an operation from the beginning and records its calls. Afterwards the folder is as the
  /// operation left it.
  Recording record(Operation operation) throws Exception {
    restore();
    var volume = new Volume(true);
    var lying = new Volume(false);
    for (var one : List.of(volume, lying)) {
      try (var all = Files.walk(place.root())) {
        for (var file : all.toList()) {
          var name = name(file.toString());
          if (Files.isRegularFile(file)) {
            one.settled(
                name, (Long) Files.getAttribute(file, "unix:ino"), Files.readAllBytes(file));
          } else if (!name.isEmpty()) {
            one.settledFolder(name);
          }
        }
      }
    }
    var log = folder.resolve("calls.log");
    if (recorder == null) {
      recorder = new WatchedProcess(library, place.root(), Optional.of(log));
    }
    // It appends.
    Files.write(log, new byte[0]);
    var said = recorder.run(operation, "0-none").orElse("killed");
    if (!said.equals("done")) {
      throw new IllegalStateException(operation + " " + said);
    }
    var calls = DiskLog.read(log).stream().map(this::below).toList();
    return new Recording(volume, lying, calls);
  }

  /// @param lying the same disk, with every sync ignored
  record Recording(Volume disk, Volume lying, List<DiskCall> calls) {}

  /// @return what tells both sides of an operation apart
  Examination examination(Operation operation) throws Exception {
    restore();
    try (var act = operation.prepare(place)) {
      act.run();
    }
    return new Examination(
        place, operation, before, holding(place.vault(), operation.passwordAfter()));
  }

  private Holding holding(Path vault, int password) throws Failed {
    try (var session = place.unlock(vault, password)) {
      return Holding.of(session);
    }
  }

  private DiskCall below(DiskCall call) {
    return switch (call) {
      case DiskCall.Create(long inode, String path) -> new DiskCall.Create(inode, name(path));
      case DiskCall.SyncFolder(String path) -> new DiskCall.SyncFolder(name(path));
      case DiskCall.Rename(String from, String to) -> new DiskCall.Rename(name(from), name(to));
      case DiskCall.Link(String from, String to) -> new DiskCall.Link(name(from), name(to));
      case DiskCall.Unlink(String path) -> new DiskCall.Unlink(name(path));
      case DiskCall.MakeFolder(String path) -> new DiskCall.MakeFolder(name(path));
      case DiskCall.Write _, DiskCall.Truncate _, DiskCall.SyncFile _, DiskCall.Mark _ -> call;
    };
  }

  private String name(String path) {
    return place.root().relativize(Path.of(path)).toString();
  }

  @Override
  public void close() throws IOException {
    if (recorder != null) {
      recorder.close();
    }
    place.erase();
  }
}
