package org.keyturn.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Remembers sealed bytes and looks for what is left of them: any 12 bytes in a row count. Every
/// such window holds 8 bytes that begin at a multiple of 5, so only those are looked up.
final class Residue {
  private static final int WINDOW = 12;
  private static final int PROBE = 8;
  private static final int STEP = WINDOW - PROBE + 1;
  private static final int BITS = 1 << 28;

  /// So many different finds are enough to know.
  private static final int MOST = 100;

  private final List<byte[]> remembered = new ArrayList<>();

  /// Remembers what the query gives: blobs in its first column.
  void remember(Path vault, String sql, Object... arguments) throws SQLException {
    try (var forge = new Forge(vault)) {
      forge.blobs(sql, arguments).stream()
          .filter(blob -> blob.length >= WINDOW)
          .forEach(remembered::add);
    }
  }

  /// Remembers every sealed byte of a vault, its wrapped key and the salt of its password.
  void rememberAll(Path vault) throws SQLException {
    remember(vault, "SELECT first FROM record");
    remember(vault, "SELECT second FROM record WHERE kind <> 5");
    // An attachment's number and length of chunks stand in the clear; its salt and tag must not
    // stay.
    remember(vault, "SELECT substr(second, 1, 32) FROM record WHERE kind = 5");
    remember(vault, "SELECT substr(second, -16) FROM record WHERE kind = 5");
    remember(vault, "SELECT bytes FROM chunk");
    remember(vault, "SELECT substr(bytes, 36, 32) FROM header_a");
    remember(vault, "SELECT substr(bytes, -60) FROM header_a");
  }

  int size() {
    return remembered.size();
  }

  /// @return where something was found, in any file of the folder
  List<String> search(Path folder) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        search(Files.readAllBytes(file)).forEach(at -> found.add(file.getFileName() + " " + at));
      }
    }
    return found;
  }

  private List<String> search(byte[] file) {
    var places = new HashMap<Long, List<Integer>>();
    var wanted = new BitSet(BITS);
    var probes = probes(wanted);
    var in = ByteBuffer.wrap(file);
    for (int at = 0; at + PROBE <= file.length && places.size() < MOST; at++) {
      long probe = in.getLong(at);
      if (wanted.get(slot(probe)) && Arrays.binarySearch(probes, probe) >= 0) {
        places.computeIfAbsent(probe, _ -> new ArrayList<>()).add(at);
      }
    }
    return confirmed(file, places);
  }

  private long[] probes(BitSet wanted) {
    var probes =
        new long[remembered.stream().mapToInt(blob -> (blob.length - PROBE) / STEP + 1).sum()];
    int count = 0;
    for (var blob : remembered) {
      var in = ByteBuffer.wrap(blob);
      for (int at = 0; at + PROBE <= blob.length; at += STEP) {
        probes[count] = in.getLong(at);
        wanted.set(slot(probes[count++]));
      }
    }
    Arrays.sort(probes);
    return probes;
  }

  private static int slot(long probe) {
    return (int) ((probe * 0x9E3779B97F4A7C15L) >>> 36);
  }

  private List<String> confirmed(byte[] file, Map<Long, List<Integer>> places) {
    var found = new ArrayList<String>();
    if (places.isEmpty()) {
      return found;
    }
    for (var blob : remembered) {
      var in = ByteBuffer.wrap(blob);
      for (int at = 0; at + PROBE <= blob.length; at += STEP) {
        for (int place : places.getOrDefault(in.getLong(at), List.of())) {
          int length = run(blob, at, file, place);
          if (length >= WINDOW) {
            found.add(length + " bytes at " + place);
          }
        }
      }
    }
    return found;
  }

  /// @return how many bytes in a row are equal around these two places
  private static int run(byte[] blob, int at, byte[] file, int place) {
    int before = 0;
    while (at - before > 0
        && place - before > 0
        && blob[at - before - 1] == file[place - before - 1]) {
      before++;
    }
    int after = 0;
    while (at + after < blob.length
        && place + after < file.length
        && blob[at + after] == file[place + after]) {
      after++;
    }
    return before + after;
  }
}
