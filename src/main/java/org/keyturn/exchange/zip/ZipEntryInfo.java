package org.keyturn.exchange.zip;

import java.util.List;

/// What the directory of an archive says about one of its files.
///
/// @param name as it stands there, with `/` between folders
/// @param size of the content in bytes; no more than this is ever read
/// @param index its place in the directory
public record ZipEntryInfo(
    String name, long size, int index, boolean encrypted, Location location) {
  /// Where its bytes are.
  ///
  /// @param method 0 stored, 8 deflated
  record Location(long header, long packed, int method, long crc) {}

  public boolean isFolder() {
    return name.endsWith("/");
  }

  /// Whether the name points nowhere but into the archive.
  public boolean safe() {
    return !name.startsWith("/")
        && name.indexOf('\\') < 0
        && name.indexOf(':') < 0
        && name.chars().noneMatch(Character::isISOControl)
        && List.of(name.split("/")).stream().noneMatch(part -> part.equals("..") || part.isEmpty());
  }

  /// @return what stands after the last `/`
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// @return how a problem names it, without its name
  public String where() {
    return "entries[" + index + "]";
  }
}
