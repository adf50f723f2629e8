package org.keyturn.ui.fx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.keyturn.platform.ClipboardTrace;
import org.keyturn.platform.MacPasteboard;
import org.keyturn.platform.SecretClipboard;

/// JavaFX's clipboard with the marks that keep clipboard managers from remembering: KDE's hint on
/// Linux, on Windows the three formats by which a program stays out of the monitor, the history and
/// the cloud, on macOS the type of nspasteboard.org.
public final class FxClipboard implements SecretClipboard {
  private static final DataFormat KDE_HINT = format("x-kde-passwordManagerHint");
  private static final List<DataFormat> WINDOWS_MARKS =
      List.of(
          format("ExcludeClipboardContentFromMonitorProcessing"),
          format("CanIncludeInClipboardHistory"),
          format("CanUploadToCloudClipboard"));

  private final ClipboardTrace trace;

  /// @param trace recognises what was put here; no copy of it is kept
  public FxClipboard(ClipboardTrace trace) {
    this.trace = trace;
  }

  private static DataFormat format(String name) {
    var known = DataFormat.lookupMimeType(name);
    return known == null ? new DataFormat(name) : known;
  }

  /// The text and its marks. Their values are byte buffers: JavaFX would write anything else in
  /// Java's serialised form, which no clipboard manager reads.
  static ClipboardContent content(char[] text) {
    var content = new ClipboardContent();
    content.putString(new String(text));
    content.put(KDE_HINT, ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII)));
    // A DWORD of zero means "no" to Windows; the first format counts by being there at all.
    WINDOWS_MARKS.forEach(mark -> content.put(mark, ByteBuffer.wrap(new byte[4])));
    return content;
  }

  @Override
  public void put(char[] text) {
    trace.put(text);
    Clipboard.getSystemClipboard().setContent(content(text));
    MacPasteboard.conceal(System.getProperty("os.name", ""));
  }

  @Override
  public void clear() {
    if (!trace.isEmpty()) {
      clearIf(trace::isOf);
      trace.forget();
    }
  }

  /// Clears what a run that was killed left behind, if it is still there.
  ///
  /// @param isOurs recognises it
  public void clearLeftBehind(Predicate<char[]> isOurs) {
    clearIf(isOurs);
    if (trace.isEmpty()) {
      trace.forget();
    }
  }

  private static void clearIf(Predicate<char[]> isOurs) {
    var clipboard = Clipboard.getSystemClipboard();
    var now = clipboard.getString();
    if (now != null) {
      var chars = now.toCharArray();
      if (isOurs.test(chars)) {
        clipboard.clear();
      }
      Arrays.fill(chars, '\0');
    }
  }
}
