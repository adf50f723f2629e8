package org.keyturn.vault.content;

import org.keyturn.vault.Session;
import org.keyturn.vault.cabinet.Cabinet;

/// A session of ours as its own parts see it: what items are copied from and into.
public interface Opened extends Session {

  Cabinet cabinet();

  @Override
  LocalItems items();

  @Override
  LocalFolders folders();

  @Override
  LocalAttachments attachments();
}
