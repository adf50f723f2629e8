package org.keyturn.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keyturn.model.Overview;

/// Divides a list of items into blocks, and takes over those of an earlier list whose items still
/// follow each other in this one.
final class IndexBlocks {
  /// Fewer items are not worth a block of their own.
  private static final int FEWEST_ITEMS = 64;

  private final Map<UUID, IndexBlock> earlier = new HashMap<>();
  private final IndexWriter writer;
  private final List<IndexBlock> blocks = new ArrayList<>();

  /// @param before blocks that were written with the same folders
  IndexBlocks(List<IndexBlock> before, Map<UUID, String> folders) {
    before.forEach(block -> earlier.put(block.item(0).id(), block));
    writer = new IndexWriter(folders);
  }

  List<IndexBlock> of(List<Overview> items) {
    int at = 0;
    int written = 0;
    while (at < items.size()) {
      var block = earlier.get(items.get(at).id());
      if (block != null && follows(block, items, at)) {
        write(items.subList(written, at));
        int end = at + block.size();
        blocks.add(block.with(List.copyOf(items.subList(at, end))));
        at = end;
        written = end;
      } else {
        at++;
      }
    }
    write(items.subList(written, at));
    return List.copyOf(blocks);
  }

  private static boolean follows(IndexBlock block, List<Overview> items, int at) {
    return at + block.size() <= items.size()
        && items.subList(at, at + block.size()).equals(block.items());
  }

  /// Writes what stands between two blocks that were taken over; a few items join the block before
  /// them.
  private void write(List<Overview> items) {
    var all = new ArrayList<>(items);
    if (!items.isEmpty() && items.size() < FEWEST_ITEMS && !blocks.isEmpty()) {
      all.addAll(0, blocks.removeLast().items());
    }
    int parts = (all.size() + IndexBlock.MOST_ITEMS - 1) / IndexBlock.MOST_ITEMS;
    for (int part = 0; part < parts; part++) {
      int from = all.size() * part / parts;
      int to = all.size() * (part + 1) / parts;
      blocks.add(writer.write(List.copyOf(all.subList(from, to))));
    }
  }
}
