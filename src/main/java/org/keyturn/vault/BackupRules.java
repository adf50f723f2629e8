package org.keyturn.vault;

/// How many copies are kept: the newest of each of so many days, weeks and months that have any.
public record BackupRules(int days, int weeks, int months) {
  public static final BackupRules DEFAULT = new BackupRules(7, 4, 12);

  public BackupRules {
    if (days < 1 || weeks < 0 || months < 0) {
      throw new IllegalArgumentException(days + "/" + weeks + "/" + months);
    }
  }
}
