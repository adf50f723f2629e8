package org.keyturn.proof.heap;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks for secrets in a heap dump: as the bytes of a `byte[]` or compact `String`, and as the
/// characters of a `char[]` or wide `String`.
final class Traces {
  private static final int LEVELS = 6;
  private static final int MOST_CHAINS = 4;

  private record Needle(String name, byte[] bytes) {}

  private final List<Needle> needles = new ArrayList<>();

  /// @param secret Latin letters only
  void lookFor(String name, char[] secret) {
    var text = new String(secret);
    for (Charset form :
        List.of(
            StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      needles.add(new Needle(name, text.getBytes(form)));
    }
  }

  void lookFor(String name, byte[] secret) {
    needles.add(new Needle(name, secret));
  }

  /// @return each find, and the types that hold it, from the inside out
  Map<String, List<String>> in(Path dump) throws IOException {
    var byStart = new HashMap<Integer, List<Needle>>();
    needles.forEach(needle ->
        byStart.computeIfAbsent(start(needle.bytes, 0), _ -> new ArrayList<>()).add(needle));
    var found = new LinkedHashMap<Long, String>();
    var heap = new HeapDump(dump);
    heap.each((id, type, content) -> {
      for (int at = 0; at + 4 <= content.length; at++) {
        for (var needle : byStart.getOrDefault(start(content, at), List.of())) {
          int end = at + needle.bytes.length;
          if (end <= content.length
              && Arrays.equals(content, at, end, needle.bytes, 0, needle.bytes.length)) {
            found.put(id, needle.name + " in " + type);
          }
        }
      }
    });
    var told = new LinkedHashMap<String, List<String>>();
    for (var one : found.entrySet()) {
      // Each level of holders is another pass over the heap.
      var holders = told.size() < MOST_CHAINS ? chain(heap, one.getKey()) : List.<String>of();
      var root = heap.root(one.getKey()).map(kind -> ", root of kind " + kind).orElse("");
      told.put(one.getValue() + " " + Long.toHexString(one.getKey()) + root, holders);
    }
    return told;
  }

  private static int start(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  private static List<String> chain(HeapDump heap, long id) throws IOException {
    var chain = new ArrayList<String>();
    var level = List.of(id);
    for (int i = 0; i < LEVELS && !level.isEmpty(); i++) {
      var holders = heap.holders(level);
      chain.add(String.join("|", holders.values().stream().distinct().sorted().limit(4).toList()));
      level = holders.keySet().stream().limit(64).toList();
    }
    return chain;
  }
}
