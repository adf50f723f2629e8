package org.keyturn.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.json.RandomItems;

/// Whole vaults for tests; the same seed gives the same one.
public final class RandomContents {
  private final RandomItems random;
  private final SplittableRandom numbers;

  public RandomContents(long seed) {
    this(seed, false);
  }

  /// @param firstVersion as of [RandomItems]
  public RandomContents(long seed, boolean firstVersion) {
    this.random = new RandomItems(seed, firstVersion);
    this.numbers = new SplittableRandom(seed);
  }

  /// @param sizes lengths of attachments, given to the items in turn
  public MemoryContents of(int folders, int items, int... sizes) {
    var folderList = new ArrayList<Folder>();
    for (int i = 0; i < folders; i++) {
      folderList.add(random.folder());
    }
    var itemList = new ArrayList<Item>();
    for (int i = 0; i < items; i++) {
      itemList.add(filed(random.item(), folderList));
    }
    var attachments = new LinkedHashMap<UUID, byte[]>();
    for (int i = 0; i < sizes.length; i++) {
      var bytes = new byte[sizes[i]];
      numbers.nextBytes(bytes);
      var ref = new AttachmentRef(random.id(), random.text(), sizes[i], random.instant());
      attachments.put(ref.id(), bytes);
      itemList.set(i % items, attached(itemList.get(i % items), ref));
    }
    return new MemoryContents(folderList, itemList, attachments);
  }

  private Item filed(Item item, List<Folder> folders) {
    var overview = item.overview();
    var filing = overview.filing();
    var folder =
        folders.isEmpty() || numbers.nextBoolean()
            ? Optional.<UUID>empty()
            : Optional.of(folders.get(numbers.nextInt(folders.size())).id());
    return item.withOverview(
        overview
            .withFiling(
                new Overview.Filing(folder, filing.favorite(), filing.reprompt(), filing.tags()))
            .withAttachments(List.of()));
  }

  private static Item attached(Item item, AttachmentRef ref) {
    var refs = new ArrayList<>(item.overview().details().attachments());
    refs.add(ref);
    return item.withOverview(item.overview().withAttachments(refs));
  }
}
