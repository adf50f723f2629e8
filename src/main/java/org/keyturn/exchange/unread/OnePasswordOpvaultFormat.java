package org.keyturn.exchange.unread;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.FolderFormat;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Secrecy;
import org.keyturn.exchange.format.SignatureFormat;

/// Vaults of 1Password 4 to 7: the folder, or a file of it.
record OnePasswordOpvaultFormat() implements SignatureFormat, FolderFormat {
  private static final Pattern FILE =
      Pattern.compile("\\s*(var\\s+profile\\s*=|loadFolders\\(|ld\\(\\{).*", Pattern.DOTALL);

  @Override
  public String key() {
    return "1password-opvault";
  }

  @Override
  public String extension() {
    return ".opvault";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.PASSWORD;
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source) {
    return FILE.matcher(head.text()).matches() ? Optional.of(unreadable()) : Optional.empty();
  }

  @Override
  public boolean recognises(Path folder) {
    return Files.exists(folder.resolve("default").resolve("profile.js"))
        || Files.exists(folder.resolve("profile.js"))
        || Files.exists(folder.resolve("data").resolve("default").resolve("contents.js"));
  }
}
