package org.keyturn.exchange.keepass.xml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.SecretText;

/// An entry as it stands in a document.
///
/// @param tags as they were written, parted by commas or semicolons
/// @param previousGroup where it was before it came into the recycle bin
/// @param history earlier versions, the oldest first, without histories of their own
public record Entry(
    Optional<UUID> id,
    List<EntryString> texts,
    List<EntryAttachment> files,
    String tags,
    EntryTimes times,
    EntryDetails beside,
    Optional<UUID> previousGroup,
    List<Entry> history,
    DocumentPlace place) {

  public static final String ICON = "IconID";
  public static final String FOREGROUND = "ForegroundColor";
  public static final String BACKGROUND = "BackgroundColor";
  public static final String OVERRIDE_URL = "OverrideURL";
  public static final String QUALITY_CHECK = "QualityCheck";

  /// Its value is the text form of a UUID here.
  public static final String CUSTOM_ICON = "CustomIconUUID";

  public Entry {
    texts = List.copyOf(texts);
    files = List.copyOf(files);
    history = List.copyOf(history);
  }

  /// @return the first text of that name, empty if there is none
  public SecretText text(String key) {
    return find(key).map(EntryString::value).orElse(SecretText.EMPTY);
  }

  public Optional<EntryString> find(String key) {
    return texts.stream().filter(text -> text.key().equals(key)).findFirst();
  }

  public Entry withHistory(List<Entry> versions) {
    return new Entry(id, texts, files, tags, times, beside, previousGroup, versions, place);
  }

  public Entry withPreviousGroup(Optional<UUID> group) {
    return new Entry(id, texts, files, tags, times, beside, group, history, place);
  }

  /// Overwrites every text, also of the history.
  public void wipe() {
    texts.forEach(text -> text.value().wipe());
    beside.wipe();
    history.forEach(Entry::wipe);
  }
}
