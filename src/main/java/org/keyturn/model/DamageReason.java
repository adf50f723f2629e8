package org.keyturn.model;

/// Why a record does not pass.
public enum DamageReason {
  /// Its bytes are not those that the manifest lists, or do not open.
  ALTERED("altered"),

  /// Listed, and not there.
  MISSING("missing"),

  /// There, and not listed: removed earlier and put back, or from another vault.
  UNEXPECTED("unexpected"),

  /// Authentic, but of another revision than the manifest lists.
  ROLLED_BACK("rolled-back"),

  /// The clear header is not the one that belongs to this state of the vault.
  OTHER_HEADER("other-header"),

  /// Whole, and left out of a new vault because this program cannot read it.
  UNREAD("unread"),

  /// Whole, and of no use because its item is set aside.
  WITHOUT_ITEM("without-item");

  private final String word;

  DamageReason(String word) {
    this.word = word;
  }

  /// @return the stable word for reports and files
  public String word() {
    return word;
  }
}
