package org.keyturn.ui.commands;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.keyturn.jobs.JobRunner;

/// What is typed into the palette and what it found. Ranking is a job; while one runs, what is
/// typed next waits, so the answers never come in the wrong order. Confined to the UI thread.
public final class PaletteViewModel {
  static final int SHOWN = 60;

  private final JobRunner jobs;
  private final List<PaletteEntry> entries;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<PaletteEntry>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private @Nullable PaletteRanking ranking;
  private Runnable waiting = () -> {};
  private boolean ranks;
  private boolean again;

  /// @param entries the ones to prefer first, where two fit equally well
  public PaletteViewModel(JobRunner jobs, List<PaletteEntry> entries) {
    this.jobs = jobs;
    this.entries = List.copyOf(entries);
    typed.subscribe(text -> rank());
  }

  StringProperty typed() {
    return typed;
  }

  /// The best first.
  ReadOnlyObjectProperty<List<PaletteEntry>> found() {
    return found.getReadOnlyProperty();
  }

  /// Runs the action now, or as soon as what was typed last has been looked for.
  void whenFound(Runnable action) {
    if (ranks) {
      waiting = action;
    } else {
      action.run();
    }
  }

  private void rank() {
    if (ranks) {
      again = true;
      return;
    }
    ranks = true;
    var text = typed.get();
    JobRunner.Job<List<PaletteEntry>> job = () -> ranking().best(text, SHOWN);
    jobs.run(job, this::ranked, failure -> ranks = false);
  }

  /// One job runs at a time, so it is made once.
  private PaletteRanking ranking() {
    var made = ranking;
    if (made == null) {
      made = new PaletteRanking(entries);
      ranking = made;
    }
    return made;
  }

  private void ranked(List<PaletteEntry> best) {
    ranks = false;
    found.set(best);
    if (again) {
      again = false;
      rank();
      return;
    }
    var next = waiting;
    waiting = () -> {};
    next.run();
  }
}
