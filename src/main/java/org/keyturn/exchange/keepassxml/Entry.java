package org.keyturn.exchange.keepassxml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.SecretText;

/// An entry as it stands in a document.
///
/// @param tags as they were written, parted by commas or semicolons
/// @param other what stands beside the texts and is shown in another place by KeePass, such as
///   `OverrideURL`, under its element's name
/// @param previousGroup where it was before it came into the recycle bin
/// @param history earlier versions, the oldest first, without histories of their own
/// @param where its place in the document
public record Entry(
    Optional<UUID> id,
    List<Text> texts,
    List<Attached> files,
    String tags,
    Times times,
    List<Text> other,
    Optional<UUID> previousGroup,
    List<Entry> history,
    String where) {

  public static final String ICON = "IconID";
  public static final String FOREGROUND = "ForegroundColor";
  public static final String BACKGROUND = "BackgroundColor";
  public static final String OVERRIDE_URL = "OverrideURL";

  /// The keys that KeePass types for an entry.
  public static final String AUTO_TYPE = "AutoType";

  static final String AUTO_TYPE_ENABLED = "AutoType enabled";
  static final String AUTO_TYPE_OBFUSCATION = "AutoType obfuscation";

  /// A window and the keys that KeePass types into it.
  public static final String AUTO_TYPE_WINDOW = "AutoType window";

  public Entry {
    texts = List.copyOf(texts);
    files = List.copyOf(files);
    other = List.copyOf(other);
    history = List.copyOf(history);
  }

  /// @return the first text of that name, empty if there is none
  public SecretText text(String key) {
    return find(key).map(Text::value).orElse(SecretText.EMPTY);
  }

  public Optional<Text> find(String key) {
    return texts.stream().filter(text -> text.key().equals(key)).findFirst();
  }

  public Entry withHistory(List<Entry> versions) {
    return new Entry(id, texts, files, tags, times, other, previousGroup, versions, where);
  }

  public Entry withPreviousGroup(Optional<UUID> group) {
    return new Entry(id, texts, files, tags, times, other, group, history, where);
  }

  /// Overwrites every text, also of the history.
  public void wipe() {
    texts.forEach(text -> text.value().wipe());
    other.forEach(text -> text.value().wipe());
    history.forEach(Entry::wipe);
  }
}
