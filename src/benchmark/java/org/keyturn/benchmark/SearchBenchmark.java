package org.keyturn.benchmark;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.keyturn.model.Overview;
import org.keyturn.search.Marks;
import org.keyturn.search.Query;
import org.keyturn.search.SearchIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Searching in the overviews of a vault, and making what is searched.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {
  @Param({"10000", "100000"})
  public int items;

  @Param({Entries.RARE, "user:ember", "a"})
  public String typed = "";

  private List<Overview> overviews = List.of();
  private SearchIndex index = new SearchIndex(List.of(), List.of(), Marks.NONE);

  @Setup
  public void make() throws Exception {
    var file = Files.createTempFile("entries", ".json");
    try {
      new Entries(items).write(file);
      var found = new ArrayList<Overview>();
      ReadFile.of(file, item -> found.add(item.overview()));
      overviews = List.copyOf(found);
    } finally {
      Files.delete(file);
    }
    index = new SearchIndex(overviews, List.of(), Marks.NONE);
  }

  @Benchmark
  public List<Overview> find() {
    return index.find(Query.parse(typed));
  }

  @Benchmark
  public SearchIndex index() {
    return new SearchIndex(overviews, List.of(), Marks.NONE);
  }
}
