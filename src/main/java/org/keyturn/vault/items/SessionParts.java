package org.keyturn.vault.items;

import org.keyturn.vault.Session;
import org.keyturn.vault.records.VaultAccess;

/// A session of ours as its own parts see it: what items are copied from and into.
public interface SessionParts extends Session {

  VaultAccess access();

  @Override
  VaultItems items();

  @Override
  VaultFolders folders();

  @Override
  VaultAttachments attachments();
}
