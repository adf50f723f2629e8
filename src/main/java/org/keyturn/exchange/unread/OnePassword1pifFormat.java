package org.keyturn.exchange.unread;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.FolderFormat;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.SignatureFormat;

/// Exports of 1Password 4 to 7: the file, or the folder that it lies in.
record OnePassword1pifFormat() implements SignatureFormat, FolderFormat {
  /// What stands between the items of a file, in every one of them.
  private static final byte[] SEPARATOR =
      "***5642bee8-a5ff-11dc-8314-0800200c9a66***".getBytes(US_ASCII);

  @Override
  public String key() {
    return "1password-1pif";
  }

  @Override
  public String extension() {
    return ".1pif";
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source) throws IOException {
    return head.text().startsWith("{") && contains(source, SEPARATOR)
        ? Optional.of(unreadable())
        : Optional.empty();
  }

  @Override
  public boolean recognises(Path folder) {
    return Files.exists(folder.resolve("data.1pif"));
  }

  /// The bytes begin with one that stands nowhere else in them but in the first three places, so
  /// that few steps lead back.
  private static boolean contains(ByteSource source, byte[] wanted) throws IOException {
    try (var in = new BufferedInputStream(source.open())) {
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == wanted[matched]) {
          matched++;
        } else if (!(b == '*' && matched == 3)) {
          matched = b == '*' ? 1 : 0;
        }
        if (matched == wanted.length) {
          return true;
        }
      }
      return false;
    }
  }
}
