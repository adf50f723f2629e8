package org.keyturn.vault;

import org.keyturn.jobs.Phase;

/// Stages of what passes into a vault or out of it.
public enum TransferStage implements Phase {
  READ,
  STORE,
  WRITE
}
