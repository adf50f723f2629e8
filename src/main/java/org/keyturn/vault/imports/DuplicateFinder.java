package org.keyturn.vault.imports;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.Comparer;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.json.ItemJson;
import org.keyturn.vault.Likeness;

/// Finds, for each incoming item, the one that it is like: in the vault first, then among those
/// that came before it. Of secrets it keeps a keyed hash, and only where overviews are equal. What
/// lies in the trash is like nothing but its equal. Confined to one thread.
final class DuplicateFinder implements AutoCloseable {
  private static final UUID NOBODY = new UUID(0, 0);

  /// Opens an item of the vault; this closes it.
  @FunctionalInterface
  public interface Opener {
    @CallerCloses
    Item open(UUID id) throws Failed;
  }

  /// @param inVault whether it was there before the import
  public record Twin(Likeness likeness, UUID id, boolean inVault) {}

  private record Known(UUID id, boolean inVault, Overview overview) {}

  private final Opener opener;
  private final Comparer comparer = new Comparer();
  private final Map<Overview, List<Known>> equals = new HashMap<>();
  private final Map<String, List<Known>> accounts = new HashMap<>();
  private final Map<String, List<Known>> names = new HashMap<>();
  private final Map<Known, byte[]> digests = new HashMap<>();

  /// Those whose accounts and names nobody has asked for yet.
  private final List<Known> unread = new ArrayList<>();

  public DuplicateFinder(List<Overview> vault, Opener opener) {
    this.opener = opener;
    vault.forEach(overview -> remember(new Known(overview.id(), true, overview)));
  }

  /// Remembers an item that came in, for those that follow.
  ///
  /// @param id the item that stands for it now: itself, or the one that it went into
  /// @param inVault whether that one was in the vault before
  public void add(Item item, UUID id, boolean inVault) {
    var known = new Known(id, inVault, item.overview());
    digests.put(known, digest(item));
    remember(known);
  }

  private void remember(Known known) {
    put(equals, plain(known.overview()), known);
    if (!known.overview().trashed()) {
      unread.add(known);
    }
  }

  private void readAll() {
    for (var known : unread) {
      accounts(known.overview()).forEach(account -> put(accounts, account, known));
      put(names, name(known.overview()), known);
    }
    unread.clear();
  }

  private static <K> void put(Map<K, List<Known>> map, K key, Known known) {
    map.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(known);
  }

  /// @return one that is the same in everything, which is found much faster than one that is alike
  public Optional<Twin> identical(Item item) throws Failed {
    return equal(item).map(known -> twin(Likeness.IDENTICAL, known));
  }

  /// @return the closest one that there is
  public Optional<Twin> of(Item item) throws Failed {
    var identical = identical(item);
    if (identical.isPresent() || item.overview().trashed()) {
      return identical;
    }
    readAll();
    for (var account : accounts(item.overview())) {
      var known = accounts.get(account);
      if (known != null) {
        return Optional.of(twin(Likeness.SAME_ACCOUNT, known.getFirst()));
      }
    }
    return names.getOrDefault(name(item.overview()), List.of()).stream()
        .filter(known -> !toldApart(known.overview(), item.overview()))
        .findFirst()
        .map(known -> twin(Likeness.SAME_NAME, known));
  }

  private static Twin twin(Likeness likeness, Known known) {
    return new Twin(likeness, known.id(), known.inVault());
  }

  private Optional<Known> equal(Item item) throws Failed {
    var candidates = equals.getOrDefault(plain(item.overview()), List.of());
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    var wanted = digest(item);
    for (var known : candidates) {
      if (MessageDigest.isEqual(wanted, digest(known))) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private byte[] digest(Known known) throws Failed {
    var there = digests.get(known);
    if (there != null) {
      return there;
    }
    try (var item = opener.open(known.id())) {
      var digest = digest(item);
      digests.put(known, digest);
      return digest;
    }
  }

  private byte[] digest(Item item) {
    var plain = ItemJson.writeSecrets(item.secrets());
    try {
      return comparer.of(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /// What of an overview two equal items have in common.
  private static Overview plain(Overview overview) {
    var dates = overview.dates();
    var zero = Instant.EPOCH;
    var files =
        overview.details().attachments().stream()
            .map(file -> new AttachmentRef(NOBODY, file.fileName(), file.size(), zero))
            .toList();
    // The digits are made of the secrets, which are compared by themselves.
    return overview
        .withDetails(overview.details().withLastDigits(Optional.empty()))
        .withId(NOBODY)
        .withAttachments(files)
        .withFiling(overview.filing().withFolder(Optional.empty()))
        .withDates(
            new Overview.Dates(
                zero, zero, dates.deleted().map(_ -> zero), dates.archived().map(_ -> zero)));
  }

  private static List<String> accounts(Overview item) {
    var user = user(item);
    return item.type() == ItemType.LOGIN && !user.isEmpty()
        ? Sites.of(item).stream().sorted().map(site -> site + "\n" + user).toList()
        : List.of();
  }

  private static String user(Overview item) {
    return fold(item.details().attributes().getOrDefault(Attribute.USERNAME, ""));
  }

  private static String name(Overview item) {
    return item.type().key() + "\n" + fold(item.name());
  }

  private static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean toldApart(Overview one, Overview other) {
    return one.type() == ItemType.LOGIN
        && (differ(Set.of(user(one)), Set.of(user(other)))
            || differ(Sites.of(one), Sites.of(other)));
  }

  private static boolean differ(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(text -> !text.isEmpty())
        && other.stream().anyMatch(text -> !text.isEmpty())
        && one.stream().noneMatch(other::contains);
  }

  @Override
  public void close() {
    digests.clear();
    comparer.close();
  }
}
