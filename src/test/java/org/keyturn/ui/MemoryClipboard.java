package org.keyturn.ui;

import org.keyturn.platform.SecretClipboard;

/// A clipboard that only this test sees.
public final class MemoryClipboard implements SecretClipboard {
  public String content = "";
  private String ours = "";

  @Override
  public void put(char[] text) {
    ours = new String(text);
    content = ours;
  }

  @Override
  public void clear() {
    if (content.equals(ours)) {
      content = "";
    }
    ours = "";
  }
}
