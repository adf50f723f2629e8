package org.keyturn.vault.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.keyturn.vault.Notice;
import org.keyturn.vault.seal.Snapshot;

/// Remembers, in this computer's data folder, which state of a vault was seen last at a path, so
/// that an older or a diverged copy is noticed. Best effort: never needed to open a vault.
public final class LastSeen {
  private final Path folder;

  public LastSeen(Path data) {
    this.folder = data.resolve("seen");
  }

  /// @return what to say of this state, compared with the one seen last
  public Optional<Notice> compare(Path vault, Snapshot now) {
    PrivateFiles.sweep(folder, now.header().vaultId());
    try {
      var words = Files.readString(file(vault, now)).strip().split(" ", -1);
      long revision = Long.parseLong(words[0]);
      if (now.revision() < revision) {
        return Optional.of(new Notice.OlderCopy());
      }
      boolean other = words.length < 2 || !words[1].equals(hex(now));
      return now.revision() == revision && other
          ? Optional.of(new Notice.DivergedCopy())
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  public void remember(Path vault, Snapshot now) {
    try {
      PrivateFiles.folder(folder);
      var file = file(vault, now);
      var next = PrivateFiles.sibling(file, now.header().vaultId());
      PrivateFiles.write(next, (now.revision() + " " + hex(now)).getBytes(StandardCharsets.UTF_8));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // Without the memory an older copy goes unnoticed once; nothing else depends on it.
    }
  }

  private Path file(Path vault, Snapshot now) {
    var name = now.header().vaultId() + " " + vault.toAbsolutePath().normalize();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(hash, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(Snapshot now) {
    return HexFormat.of().formatHex(now.stateHash());
  }
}
