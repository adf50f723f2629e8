package org.keyturn.benchmark;

/// A part of the measurements, which can be asked for alone.
interface Part {
  /// With it begin the names of all that it finds.
  String name();

  void measure(Results results, Setting setting) throws Exception;
}
