package org.keyturn.ui.shell;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.keyturn.platform.SecretClipboard;

/// JavaFX's clipboard with the marks that keep clipboard managers from remembering: KDE's hint on
/// Linux, and on Windows the three formats by which a program stays out of the monitor, the history
/// and the cloud. macOS has no mark that JavaFX can set.
public final class FxClipboard implements SecretClipboard {
  private static final DataFormat KDE_HINT = format("x-kde-passwordManagerHint");
  private static final List<DataFormat> WINDOWS_MARKS =
      List.of(
          format("ExcludeClipboardContentFromMonitorProcessing"),
          format("CanIncludeInClipboardHistory"),
          format("CanUploadToCloudClipboard"));

  private char @Nullable [] ours;

  private static DataFormat format(String name) {
    var known = DataFormat.lookupMimeType(name);
    return known == null ? new DataFormat(name) : known;
  }

  @Override
  public void put(char[] text) {
    forget();
    ours = text.clone();
    var content = new ClipboardContent();
    content.putString(new String(text));
    content.put(KDE_HINT, ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII)));
    // A DWORD of zero means "no" to Windows; the first format counts by being there at all.
    WINDOWS_MARKS.forEach(mark -> content.put(mark, ByteBuffer.wrap(new byte[4])));
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void clear() {
    if (ours != null && stillOurs(ours)) {
      Clipboard.getSystemClipboard().clear();
    }
    forget();
  }

  private static boolean stillOurs(char[] ours) {
    var now = Clipboard.getSystemClipboard().getString();
    return now != null && now.contentEquals(java.nio.CharBuffer.wrap(ours));
  }

  private void forget() {
    if (ours != null) {
      Arrays.fill(ours, '\0');
      ours = null;
    }
  }
}
