package org.keyturn.crypto;

/// Something did not open: a wrong key, or bytes that are not what was sealed. Which of the two,
/// and where, is not said, because nothing that failed authentication can be believed. Has no
/// cause.
public final class NotAuthentic extends Exception {
  private static final long serialVersionUID = 1;

  public NotAuthentic() {
    super("not authentic");
  }
}
