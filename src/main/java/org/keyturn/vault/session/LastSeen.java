package org.keyturn.vault.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.files.PartFile;
import org.keyturn.files.PrivateFiles;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.StateLine;

/// Remembers, in this computer's data folder, which state of a vault was seen last at a path, with
/// the states that led there, so that an older or a diverged copy is noticed; and of which state
/// the check that a rotation owes was done here. Best effort: never needed to open a vault.
///
/// A file holds lines: revision and SHA-256 of the sealed header's row, then the names of the
/// states before, one after another in hexadecimal digits. An earlier program left the second line
/// out.
final class LastSeen {
  private static final HexFormat HEX = HexFormat.of();
  private static final String CHECKED = "-checked";

  private final Path folder;

  public LastSeen(Path data) {
    this.folder = data.resolve("seen");
  }

  /// To be asked before the vault is read: what others remember meanwhile is then no surprise.
  public Optional<StateLine> find(Path vault, UUID id) {
    PartFile.sweep(folder, id.toString(), "");
    try {
      var lines = Files.readString(file(vault, id)).strip().split("\n", -1);
      var words = lines[0].split(" ", -1);
      var hash = words.length < 2 ? new byte[32] : HEX.parseHex(words[1]);
      var before = HEX.parseHex(lines.length < 2 ? "" : lines[1]);
      return Optional.of(
          new StateLine(
              Long.parseLong(words[0]),
              Arrays.copyOf(before, before.length - before.length % StateLine.NAME),
              Arrays.copyOf(hash, StateLine.NAME)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public void remember(Path vault, RecordIndex now) {
    var line = now.line();
    var id = now.header().vaultId();
    write(
        file(vault, id),
        id,
        now.revision()
            + " "
            + HEX.formatHex(now.stateHash())
            + "\n"
            + HEX.formatHex(line.before()));
  }

  /// Whether the check that a rotation owes was done on this computer, in this very state.
  public boolean checked(Path vault, RecordIndex now) {
    try {
      return Files.readString(checkedFile(vault, now)).equals(HEX.formatHex(now.stateHash()));
    } catch (IOException e) {
      return false;
    }
  }

  public void rememberChecked(Path vault, RecordIndex now) {
    write(checkedFile(vault, now), now.header().vaultId(), HEX.formatHex(now.stateHash()));
  }

  private void write(Path file, UUID id, String text) {
    try {
      PrivateFiles.folder(folder);
      PrivateFiles.replace(
          PartFile.beside(file, id.toString()), file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Without the memory an older copy goes unnoticed once; nothing else depends on it.
    }
  }

  private Path checkedFile(Path vault, RecordIndex now) {
    var file = file(vault, now.header().vaultId());
    return file.resolveSibling(file.getFileName() + CHECKED);
  }

  private Path file(Path vault, UUID id) {
    var name = id + " " + vault.toAbsolutePath().normalize();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HEX.formatHex(hash, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
