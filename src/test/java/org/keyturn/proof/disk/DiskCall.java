package org.keyturn.proof.disk;

/// One call that changed something below the watched folder, in the words of the file system.
sealed interface DiskCall {

  /// A file that was not there before.
  record Create(long inode, String path) implements DiskCall {}

  record Write(long inode, long offset, byte[] bytes) implements DiskCall {}

  record Truncate(long inode, long length) implements DiskCall {}

  /// The content of a file is on the disk; its name need not be.
  record SyncFile(long inode) implements DiskCall {}

  /// The names in a folder are on the disk.
  record SyncFolder(String path) implements DiskCall {}

  record Rename(String from, String to) implements DiskCall {}

  record Link(String from, String to) implements DiskCall {}

  record Unlink(String path) implements DiskCall {}

  record MakeFolder(String path) implements DiskCall {}

  /// A word of the recorded process.
  record Mark(String word) implements DiskCall {}
}
