package org.keyturn.vault.session;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.DraftKeys;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.files.IoFailures;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.OpenedList;
import org.keyturn.model.Overview;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.MalformedContent;
import org.keyturn.model.json.WipingBytes;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Drafts;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.items.VaultItems;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.KnownItem;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VaultAccess;

/// Drafts of one session: sealed with the public half alone, opened with the private half that the
/// vault keeps.
final class VaultDrafts implements Drafts {
  private final VaultAccess access;
  private final Environment environment;
  private final VaultItems items;
  private final DraftFolder folder;
  private final int generation;
  private final byte[] publicKey;
  private final UUID sessionId = UUID.randomUUID();

  public VaultDrafts(
      VaultAccess access, Environment environment, VaultItems items, RecordIndex index) {
    this.access = access;
    this.environment = environment;
    this.items = items;
    this.folder = new DraftFolder(environment.place().data(), index.header().vaultId());
    this.generation = index.header().key().generation();
    this.publicKey =
        index
            .all(OfDraftKey.class)
            .filter(key -> key.ended().isEmpty())
            .findFirst()
            .map(OfDraftKey::publicKey)
            .orElse(new byte[0]);
  }

  @Override
  public void keep(Item item, long base) throws Failed {
    if (publicKey.length == 0) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS));
    }
    var id =
        new UUID(
            sessionId.getMostSignificantBits() ^ item.id().getMostSignificantBits(),
            sessionId.getLeastSignificantBits() ^ item.id().getLeastSignificantBits());
    var label = folder.label(id, generation, item.id(), base);
    var plain = encode(item);
    try {
      folder.write(label, DraftKeys.seal(publicKey, folder.info(), label.bytes(), plain));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public void keep(Item item) throws Failed {
    var changed = item.overview().dates().changed();
    keep(
        item,
        access
            .lastKnown(item.id())
            .filter(known -> known.changed().equals(changed))
            .map(KnownItem::revision)
            .orElse(0L));
  }

  private byte[] encode(Item item) throws Failed {
    var bytes = new WipingBytes(4096);
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(environment.clock().millis());
      var overview = ItemJson.writeOverview(item.overview());
      out.writeInt(overview.length);
      out.write(overview);
      var secrets = ItemJson.writeSecrets(item.secrets());
      out.writeInt(secrets.length);
      out.write(secrets);
      Arrays.fill(secrets, (byte) 0);
      return bytes.takeAll();
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  @Override
  @CallerCloses
  public OpenedList<Draft> list() throws Failed {
    var drafts = new ArrayList<Draft>();
    for (var stored : folder.list()) {
      open(stored).ifPresent(drafts::add);
    }
    drafts.sort(Comparator.comparing(Draft::kept).thenComparing(Draft::id));
    return new OpenedList<>(drafts);
  }

  @CallerCloses
  private Optional<Draft> open(DraftFolder.Stored stored) throws Failed {
    var label = stored.label();
    var key =
        access.look(index ->
            index
                .all(OfDraftKey.class)
                .filter(one -> one.generation() == label.generation())
                .findFirst()
                .map(one -> one.privateKey().lend(DraftKeys::fromPrivate)));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    byte[] plain = new byte[0];
    try (var keys = key.get()) {
      plain = keys.open(folder.info(), label.bytes(), stored.sealed());
      return Optional.of(decode(label, plain));
    } catch (NotAuthentic | IOException | MalformedContent e) {
      return Optional.empty();
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @CallerCloses
  private static Draft decode(DraftFolder.Label label, byte[] plain) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
      var kept = Instant.ofEpochMilli(in.readLong());
      var overview = ItemJson.readOverview(in.readNBytes(in.readInt()));
      var secrets = in.readNBytes(in.readInt());
      var item = new Item(overview, ItemJson.readSecrets(secrets));
      Arrays.fill(secrets, (byte) 0);
      return new Draft(label.draft(), item, label.base(), kept);
    }
  }

  @Override
  public UUID save(UUID draft) throws Failed {
    try (var drafts = list()) {
      return save(
          drafts.stream()
              .filter(one -> one.id().equals(draft))
              .findFirst()
              .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.DRAFT))));
    }
  }

  private UUID save(Draft draft) throws Failed {
    var item = draft.item().withOverview(filed(draft.item().overview()));
    try {
      return save(item, draft.base(), draft.id());
    } catch (Failed e) {
      if (!(e.failure() instanceof Failure.Conflict)) {
        throw e;
      }
      var other = item.withOverview(item.overview().withId(UUID.randomUUID()));
      return save(other, 0, draft.id());
    }
  }

  /// The draft goes as soon as what it holds stands in the vault, whatever fails behind that.
  private UUID save(Item item, long base, UUID draft) throws Failed {
    try {
      items.save(item, base);
    } catch (Failed e) {
      if (e.failure() instanceof Failure.AfterCommit late) {
        folder.delete(draft);
        throw new Failed(late, e, item.id());
      }
      throw e;
    }
    folder.delete(draft);
    return item.id();
  }

  private Overview filed(Overview overview) throws Failed {
    var filing = overview.filing();
    boolean known =
        filing.folder().isEmpty()
            || access.look(
                index -> index.find(RecordKind.FOLDER, filing.folder().get()).isPresent());
    return known ? overview : overview.withFiling(filing.withFolder(Optional.empty()));
  }

  @Override
  public void discard(UUID draft) throws Failed {
    if (!folder.delete(draft)) {
      throw new Failed(new Failure.NotFound(Failure.Missing.DRAFT));
    }
  }
}
