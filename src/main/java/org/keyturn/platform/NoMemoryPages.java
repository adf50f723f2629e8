package org.keyturn.platform;

/// For systems that offer nothing.
final class NoMemoryPages implements MemoryPages {
  @Override
  public long size() {
    return 4096;
  }

  @Override
  public void lock(long address) {}

  @Override
  public void unlock(long address) {}
}
