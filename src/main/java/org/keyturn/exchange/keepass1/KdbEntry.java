package org.keyturn.exchange.keepass1;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.exchange.keepass.xml.AutoType;
import org.keyturn.exchange.keepass.xml.DocumentPlace;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryAttachment;
import org.keyturn.exchange.keepass.xml.EntryDetails;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.keepass.xml.EntryTimes;
import org.keyturn.model.Failed;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;

/// Reads one entry. Used once.
final class KdbEntry {
  private static final int ID = 1;
  private static final int GROUP = 2;
  private static final int ICON = 3;
  private static final int TITLE = 4;
  private static final int URL = 5;
  private static final int USER_NAME = 6;
  private static final int PASSWORD = 7;
  private static final int NOTES = 8;
  private static final int CREATED = 9;
  private static final int CHANGED = 10;
  private static final int EXPIRES = 12;
  private static final int FILE_NAME = 13;
  private static final int FILE = 14;

  /// The icon of an entry for which nobody chose one.
  private static final String KEY = "0";

  /// Bytes before the first picture of KeePassX.
  private static final int ICONS = 12;

  /// What an entry costs besides its fields.
  private static final int COST = 512;

  private final String where;
  private Optional<UUID> id = Optional.empty();
  private int group;
  private String icon = KEY;
  private SecretText title = SecretText.EMPTY;
  private SecretText url = SecretText.EMPTY;
  private SecretText userName = SecretText.EMPTY;
  private SecretText password = SecretText.EMPTY;
  private SecretText notes = SecretText.EMPTY;
  private Optional<Instant> created = Optional.empty();
  private Optional<Instant> changed = Optional.empty();
  private Optional<Instant> expires = Optional.empty();
  private boolean badTime;
  private String fileName = "";
  private Optional<byte[]> file = Optional.empty();

  /// @param where position in the file
  KdbEntry(String where) {
    this.where = where;
  }

  /// Puts the entry into its group, and its file with the others. What programs keep for themselves
  /// in entries of their own is left out.
  ///
  /// @throws Failed `Damaged`, `BeyondBounds`
  void read(KdbFields fields, KdbGroups groups, Map<String, byte[]> files, List<Problem> problems)
      throws Failed, IOException {
    fields.keep(COST);
    try {
      for (int kind = fields.next(); kind != KdbFields.END; kind = fields.next()) {
        field(kind, fields);
      }
    } catch (Failed | IOException e) {
      wipe();
      throw e;
    }
    if (isOfPrograms()) {
      if (holdsIcons()) {
        problems.add(new Problem(where, "icons"));
      }
      wipe();
      return;
    }
    var above = groups.place(group);
    var path = above.equals(KdbGroups.OUTERMOST) ? "" : above.label();
    var place = new DocumentPlace(where, path, title.reveal());
    if (badTime) {
      problems.add(place.problem("", "unreadable-date"));
    }
    file.ifPresent(content -> files.put(where, content));
    groups.add(group, entry(place));
  }

  private void field(int kind, KdbFields fields) throws Failed {
    switch (kind) {
      case ID -> id = fields.id();
      case GROUP -> group = fields.number();
      case ICON -> icon = Integer.toUnsignedString(fields.number());
      case TITLE -> title = fields.text();
      case URL -> url = fields.text();
      case USER_NAME -> userName = fields.text();
      case PASSWORD -> password = fields.text();
      case NOTES -> notes = fields.text();
      case CREATED -> created = time(fields);
      case CHANGED -> changed = time(fields);
      case EXPIRES -> expires = time(fields);
      case FILE_NAME -> fileName = fields.text().reveal();
      case FILE -> file = fields.file();
      default -> {}
    }
  }

  private Optional<Instant> time(KdbFields fields) throws Failed {
    var read = fields.time();
    badTime |= read.broken();
    return read.instant();
  }

  /// What KeePass and KeePassX know such an entry by.
  private boolean isOfPrograms() {
    return title.equals(SecretText.of("Meta-Info"))
        && userName.equals(SecretText.of("SYSTEM"))
        && url.equals(SecretText.of("$"))
        && icon.equals(KEY)
        && fileName.equals("bin-stream")
        && file.isPresent()
        && !notes.isEmpty();
  }

  /// KeePassX puts pictures of its own there, their number first.
  private boolean holdsIcons() {
    var content = file.orElse(new byte[0]);
    return notes.reveal().startsWith("KPX_CUSTOM_ICONS_")
        && content.length > ICONS
        && (content[0] != 0 || content[1] != 0);
  }

  private Entry entry(DocumentPlace place) {
    var texts = new ArrayList<EntryString>();
    texts.add(new EntryString(EntryString.TITLE, title, false));
    texts.add(new EntryString(EntryString.USER_NAME, userName, false));
    texts.add(new EntryString(EntryString.PASSWORD, password, true));
    texts.add(new EntryString(EntryString.URL, url, false));
    texts.add(new EntryString(EntryString.NOTES, notes, false));
    return new Entry(
        id,
        texts,
        file.map(_ -> List.of(new EntryAttachment(fileName, where))).orElse(List.of()),
        "",
        new EntryTimes(created, changed, Optional.empty(), expires),
        new EntryDetails(icon(icon, KEY), AutoType.NONE, List.of()),
        Optional.empty(),
        List.of(),
        place);
  }

  /// @return the element for an icon, unless it is the one that is shown anyway
  static List<EntryString> icon(String number, String usual) {
    return number.equals(usual) ? List.of() : List.of(EntryString.open(Entry.ICON, number));
  }

  private void wipe() {
    List.of(title, url, userName, password, notes).forEach(SecretText::wipe);
    file.ifPresent(content -> Arrays.fill(content, (byte) 0));
  }
}
