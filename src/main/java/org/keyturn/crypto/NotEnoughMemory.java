package org.keyturn.crypto;

/// Valid parameters of a key derivation ask for more memory than this process can have now.
public final class NotEnoughMemory extends Exception {
  private static final long serialVersionUID = 1;

  private final long kibibytes;

  public NotEnoughMemory(long kibibytes) {
    super("the key derivation needs " + kibibytes + " KiB of memory");
    this.kibibytes = kibibytes;
  }

  /// What the derivation needs.
  public long kibibytes() {
    return kibibytes;
  }
}
