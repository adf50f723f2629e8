package org.keyturn.vault.records;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.KeyId;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.model.Scope;
import org.keyturn.model.VaultSettings;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.StreamHeader;

/// What the first part of a record says, by kind.
public sealed interface Content {
  Kind kind();

  /// @return the kind of the records that say such a thing
  static RecordKind kindOf(Class<? extends Content> type) {
    var kind = ContentKinds.BY_TYPE.get(type);
    if (kind == null) {
      throw new IllegalArgumentException("of several kinds");
    }
    return kind;
  }

  /// A record of a later program: kept, and not read.
  record OfOpaque(OpaqueKind kind) implements Content {}

  /// A part of the line of states, oldest first, 16 bytes each.
  record OfStates(byte[] names) implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.STATES;
    }
  }

  record OfItem(Overview overview) implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.ITEM;
    }
  }

  record OfFolder(Folder folder) implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.FOLDER;
    }
  }

  /// @param size plain bytes; `stream` stands in the clear but is covered by the manifest
  record OfAttachment(UUID item, long size, StreamHeader stream) implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.ATTACHMENT;
    }
  }

  /// A line of the export ledger.
  ///
  /// @param pending a rotation was to make it again and could not
  /// @param scope what it holds
  record OfExport(
      ExportIdentity identity,
      Path path,
      Instant created,
      String computer,
      boolean pending,
      Scope scope)
      implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.EXPORT;
    }
  }

  record OfRetiredKey(KeyId key, int generation, Instant began, Instant retired)
      implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.RETIRED_KEY;
    }
  }

  /// The draft key pair of one generation; `ended` lists the moment its generation ended, empty
  /// while it lasts.
  record OfDraftKey(int generation, byte[] publicKey, SecretBytes privateKey, List<Instant> ended)
      implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.DRAFT_KEY;
    }
  }

  /// There is one, or none while everything is as it was at first.
  record OfSettings(VaultSettings settings) implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.SETTINGS;
    }
  }

  /// Earlier versions of one item; they stand in the second part.
  record OfVersions(UUID item, int count) implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.VERSIONS;
    }
  }

  /// There is one after an import, until it is taken back: what takes it back.
  ///
  /// @param revision that everything bears which it wrote and nobody changed since
  /// @param folders that were made for it
  /// @param settings as they were before, if it changed them
  record OfImport(
      Instant when,
      String source,
      long revision,
      List<UUID> items,
      List<UUID> folders,
      List<Merged> merged,
      Optional<VaultSettings> settings)
      implements Content {
    public OfImport {
      items = List.copyOf(items);
      folders = List.copyOf(folders);
      merged = List.copyOf(merged);
    }

    /// @param first the number of the first version that the import added to the item
    /// @param version the number of the one that the item was before
    /// @param files that the item has since
    public record Merged(UUID item, int first, int version, List<UUID> files) {
      public Merged {
        files = List.copyOf(files);
      }
    }

    public boolean empty() {
      return items.isEmpty() && folders.isEmpty() && merged.isEmpty() && settings.isEmpty();
    }

    @Override
    public RecordKind kind() {
      return RecordKind.IMPORT;
    }
  }

  /// What the next unlock owes.
  enum Owed {
    NOTHING(0),
    /// A rotation was committed: the check of the whole, then the removal of its backup.
    CHECK(1),
    /// A rotation began and has not been seen to end: the same check. If it fails, the file was
    /// parted from its journal.
    CHECK_AFTER_START(2);

    private final int code;

    Owed(int code) {
      this.code = code;
    }

    /// The number in the file.
    int code() {
      return code;
    }

    static Owed of(int code) {
      return Arrays.stream(values()).filter(owed -> owed.code == code).findFirst().orElseThrow();
    }
  }

  /// There is one: when the current key began, and what the next unlock owes.
  record OfAftermath(Instant keyBegan, Owed owed) implements Content {
    @Override
    public RecordKind kind() {
      return RecordKind.AFTERMATH;
    }
  }
}
