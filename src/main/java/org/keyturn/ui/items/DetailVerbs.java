package org.keyturn.ui.items;

/// What the head of the detail can do with its item.
interface DetailVerbs {
  void favourite();

  void edit();

  void duplicate();

  void attach();

  void archive();

  void trash();

  void restore();

  void purge();
}
