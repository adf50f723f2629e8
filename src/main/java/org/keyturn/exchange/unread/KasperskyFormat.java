package org.keyturn.exchange.unread;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.format.UnreadFormat;

/// The text of Kaspersky.
record KasperskyFormat() implements SignatureFormat, UnreadFormat {
  private static final Set<String> PARTS =
      Set.of("Websites", "Applications", "Other Accounts", "Other accounts", "Notes");
  private static final Pattern FIELD =
      Pattern.compile("(Website name|Application|Account name|Name): .*");

  @Override
  public String key() {
    return "kaspersky-txt";
  }

  @Override
  public String extension() {
    return ".txt";
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source) {
    return looksLike(head.text()) ? Optional.of(unreadable()) : Optional.empty();
  }

  private static boolean looksLike(String text) {
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.size() > 1
        && PARTS.contains(lines.getFirst())
        && FIELD.matcher(lines.get(1)).matches();
  }
}
