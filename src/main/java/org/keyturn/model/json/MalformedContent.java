package org.keyturn.model.json;

/// Bytes that should be an item or a folder are not. Its message says where at most, never what
/// stood there.
public final class MalformedContent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedContent(String what) {
    super(what, null, false, false);
  }
}
