package org.keyturn.vault.records;

import java.util.Map;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.Content.OfExport;
import org.keyturn.vault.records.Content.OfFolder;
import org.keyturn.vault.records.Content.OfImport;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.Content.OfRetiredKey;
import org.keyturn.vault.records.Content.OfSettings;
import org.keyturn.vault.records.Content.OfStates;
import org.keyturn.vault.records.Content.OfVersions;

/// Which kind of record says what.
final class ContentKinds {
  static final Map<Class<? extends Content>, RecordKind> BY_TYPE =
      Map.ofEntries(
          Map.entry(OfItem.class, RecordKind.ITEM),
          Map.entry(OfFolder.class, RecordKind.FOLDER),
          Map.entry(OfAttachment.class, RecordKind.ATTACHMENT),
          Map.entry(OfExport.class, RecordKind.EXPORT),
          Map.entry(OfRetiredKey.class, RecordKind.RETIRED_KEY),
          Map.entry(OfDraftKey.class, RecordKind.DRAFT_KEY),
          Map.entry(OfAftermath.class, RecordKind.AFTERMATH),
          Map.entry(OfSettings.class, RecordKind.SETTINGS),
          Map.entry(OfVersions.class, RecordKind.VERSIONS),
          Map.entry(OfImport.class, RecordKind.IMPORT),
          Map.entry(OfStates.class, RecordKind.STATES));

  private ContentKinds() {}
}
