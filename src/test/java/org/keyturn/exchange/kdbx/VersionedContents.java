package org.keyturn.exchange.kdbx;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.RandomContents;
import org.keyturn.exchange.keepass.VersionsSink;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.OpenedList;
import org.keyturn.model.json.RandomItems;

/// Contents of which some items have earlier versions.
record VersionedContents(MemoryContents now, Map<UUID, List<ItemVersion>> before)
    implements Contents {

  /// The same seed gives the same contents.
  static VersionedContents random(long seed, int folders, int items, int... sizes) {
    var contents = new RandomContents(seed).of(folders, items, sizes);
    var random = new RandomItems(seed + 1);
    var numbers = new SplittableRandom(seed);
    var before = new LinkedHashMap<UUID, List<ItemVersion>>();
    for (var item : contents.all()) {
      var versions = new ArrayList<ItemVersion>();
      int number = 1;
      for (int i = numbers.nextInt(6) - 3; i > 0; i--) {
        number += numbers.nextInt(1, 3);
        var earlier = random.item();
        var overview = earlier.overview();
        var filing = overview.filing().withFolder(item.overview().filing().folder());
        versions.addFirst(
            new ItemVersion(
                number,
                random.instant(),
                earlier.withOverview(overview.withId(item.id()).withFiling(filing))));
      }
      if (!versions.isEmpty()) {
        before.put(item.id(), versions);
      }
    }
    return new VersionedContents(contents, before);
  }

  @Override
  public List<Folder> folders() {
    return now.folders();
  }

  @Override
  public List<UUID> items() {
    return now.items();
  }

  @Override
  public Item item(UUID id) {
    return now.item(id);
  }

  @Override
  public OpenedList<ItemVersion> versions(UUID item) {
    return new OpenedList<>(
        before.getOrDefault(item, List.of()).stream()
            .map(version ->
                new ItemVersion(
                    version.number(), version.replaced(), VersionsSink.copy(version.item())))
            .toList());
  }

  @Override
  public void attachment(AttachmentRef attachment, OutputStream out) throws Failed {
    now.attachment(attachment, out);
  }
}
