package org.keyturn.proof.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A disk that has some of what was written to it only in memory: what POSIX promises and no more.
/// The content of a file is safe once the file was synced, a name once its folder was. Names change
/// in their order, as journals of file systems keep it; writes and truncations reach the disk in
/// any order, and the last one may be torn.
final class Volume {
  private static final int SECTOR = 512;

  /// A file whatever it is called.
  private static final class Inode {
    private final boolean folder;
    private byte[] durable;
    private final List<DiskCall> pending = new ArrayList<>();

    private Inode(boolean folder, byte[] durable) {
      this.folder = folder;
      this.durable = durable;
    }

    static Inode file(byte[] durable) {
      return new Inode(false, durable);
    }

    static Inode ofFolder() {
      return new Inode(true, new byte[0]);
    }

    byte[] content(Predicate<DiskCall> kept, @Nullable Random torn) {
      var chosen = new ArrayList<>(pending.stream().filter(kept).toList());
      if (torn != null && !chosen.isEmpty()) {
        chosen.add(tear(chosen.removeLast(), torn));
      }
      return chosen.isEmpty() ? durable : Contents.after(durable, chosen);
    }

    void sync() {
      durable = content(_ -> true, null);
      pending.clear();
    }
  }

  /// A change of names: `from` is null for what is new, `to` is null for what goes.
  private record Naming(@Nullable String from, @Nullable String to, @Nullable Inode inode) {
    boolean in(String folder) {
      return (from != null && parent(from).equals(folder))
          || (to != null && parent(to).equals(folder));
    }

    void apply(Map<String, Inode> names) {
      var moved = inode != null ? inode : names.get(from);
      if (from != null && inode == null) {
        names.remove(from);
      }
      if (to != null && moved != null) {
        names.put(to, moved);
      }
    }
  }

  private final Map<Long, Inode> inodes = new HashMap<>();
  private final Map<String, Inode> durableNames = new TreeMap<>();
  private final Map<String, Inode> names = new TreeMap<>();
  private final List<Naming> pendingNames = new ArrayList<>();
  private final boolean syncs;

  /// @param syncs false for a disk that lies: nothing is ever safe on it
  Volume(boolean syncs) {
    this.syncs = syncs;
  }

  boolean syncs() {
    return syncs;
  }

  /// A file that has been there for long.
  void settled(String path, long number, byte[] content) {
    var inode = Inode.file(content);
    inodes.put(number, inode);
    durableNames.put(path, inode);
    names.put(path, inode);
  }

  void settledFolder(String path) {
    durableNames.put(path, Inode.ofFolder());
    names.put(path, durableNames.get(path));
  }

  void apply(DiskCall call) {
    switch (call) {
      case DiskCall.Create(long number, String path) -> {
        var inode = Inode.file(new byte[0]);
        inodes.put(number, inode);
        name(new Naming(null, path, inode));
      }
      case DiskCall.Write(long number, _, _) -> change(number, call);
      case DiskCall.Truncate(long number, _) -> change(number, call);
      case DiskCall.SyncFile(long number) -> {
        if (syncs && inodes.containsKey(number)) {
          inodes.get(number).sync();
        }
      }
      case DiskCall.SyncFolder(String path) -> {
        if (syncs) {
          pendingNames.stream().filter(one -> one.in(path)).forEach(one -> one.apply(durableNames));
          pendingNames.removeIf(one -> one.in(path));
        }
      }
      case DiskCall.Rename(String from, String to) -> name(new Naming(from, to, null));
      case DiskCall.Link(String from, String to) -> name(new Naming(null, to, names.get(from)));
      case DiskCall.Unlink(String path) -> name(new Naming(path, null, null));
      case DiskCall.MakeFolder(String path) -> name(new Naming(null, path, Inode.ofFolder()));
      case DiskCall.Mark _ -> {}
    }
  }

  private void change(long number, DiskCall call) {
    var inode = inodes.get(number);
    if (inode != null) {
      inode.pending.add(call);
    }
  }

  private void name(Naming naming) {
    naming.apply(names);
    pendingNames.add(naming);
  }

  /// @return what is on the disk if everything that was not synced is lost
  Map<String, byte[]> lost() {
    return image(durableNames, inode -> inode.durable);
  }

  /// @return what is on the disk if nothing is lost: as after a kill
  Map<String, byte[]> kept() {
    return image(names, inode -> inode.content(_ -> true, null));
  }

  /// @return one of the many things that may be on the disk
  Map<String, byte[]> some(Random random) {
    var some = new TreeMap<>(durableNames);
    int named = random.nextInt(pendingNames.size() + 1);
    pendingNames.subList(0, named).forEach(one -> one.apply(some));
    int odds = 1 + random.nextInt(9);
    var contents = new HashMap<Inode, byte[]>();
    for (var inode : some.values()) {
      contents.computeIfAbsent(inode, one -> one.content(_ -> random.nextInt(10) < odds, random));
    }
    return image(some, inode -> contents.getOrDefault(inode, inode.durable));
  }

  private static Map<String, byte[]> image(
      Map<String, Inode> names, Function<Inode, byte[]> content) {
    var image = new TreeMap<String, byte[]>();
    for (var name : names.entrySet()) {
      if (!name.getValue().folder && reachable(name.getKey(), names)) {
        image.put(name.getKey(), content.apply(name.getValue()));
      }
    }
    return image;
  }

  private static boolean reachable(String path, Map<String, Inode> names) {
    for (var folder = parent(path); !folder.isEmpty(); folder = parent(folder)) {
      if (!names.containsKey(folder)) {
        return false;
      }
    }
    return true;
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static DiskCall tear(DiskCall call, Random random) {
    if (call instanceof DiskCall.Write(long inode, long offset, byte[] bytes)) {
      int sectors = random.nextInt(bytes.length / SECTOR + 1);
      return new DiskCall.Write(inode, offset, Arrays.copyOf(bytes, sectors * SECTOR));
    }
    return call;
  }
}
