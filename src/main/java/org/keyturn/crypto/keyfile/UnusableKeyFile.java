package org.keyturn.crypto.keyfile;

/// A file that cannot serve as a key file, found without any guess about a vault.
public final class UnusableKeyFile extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final int version;

  /// What is wrong with it.
  public enum Reason {
    /// Nothing in it, so everybody has it.
    EMPTY,
    /// Longer than [KeyFile#MOST_BYTES].
    TOO_LARGE,
    /// Begins like a file of ours, and its check value or its form is wrong.
    DAMAGED,
    /// Begins like a file of ours, of a later version.
    TOO_NEW
  }

  UnusableKeyFile(Reason reason) {
    this(reason, 0);
  }

  private UnusableKeyFile(Reason reason, int version) {
    super("no key file");
    this.reason = reason;
    this.version = version;
  }

  static UnusableKeyFile tooNew(int version) {
    return new UnusableKeyFile(Reason.TOO_NEW, version);
  }

  public Reason reason() {
    return reason;
  }

  /// Of a file that is too new, else 0.
  public int version() {
    return version;
  }
}
