package org.keyturn.crypto;

/// A parameter of a key derivation lies beyond what is accepted; found before any work was done.
public final class OutOfBounds extends Exception {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final long value;
  private final long least;
  private final long most;

  public OutOfBounds(String parameter, long value, long least, long most) {
    super(parameter + " is " + value + ", not within " + least + " to " + most);
    this.parameter = parameter;
    this.value = value;
    this.least = least;
    this.most = most;
  }

  /// Throws unless the value lies within both ends, which are included.
  public static void check(String parameter, long value, long least, long most) throws OutOfBounds {
    if (value < least || value > most) {
      throw new OutOfBounds(parameter, value, least, most);
    }
  }

  /// Its name, such as `memoryKiB`.
  public String parameter() {
    return parameter;
  }

  public long value() {
    return value;
  }

  public long least() {
    return least;
  }

  public long most() {
    return most;
  }
}
