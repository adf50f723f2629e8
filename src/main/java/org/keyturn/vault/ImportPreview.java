package org.keyturn.vault;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.model.ItemType;
import org.keyturn.model.Problem;

/// What an import would do. Holds names, but no secrets: to be dropped at a lock.
///
/// @param rows the first of all items
/// @param doubles the first of those that are like another
/// @param problems what cannot be taken
public record ImportPreview(
    Counts counts, Doubles found, List<Row> rows, List<Row> doubles, List<Problem> problems) {

  public ImportPreview {
    rows = List.copyOf(rows);
    doubles = List.copyOf(doubles);
    problems = List.copyOf(problems);
  }

  /// How much there is.
  ///
  /// @param folders the names of all folders, in the file's order
  /// @param newFolders how many of them the vault has not
  public record Counts(
      Map<ItemType, Integer> types, int attachments, List<String> folders, int newFolders) {
    public Counts {
      var copy = new EnumMap<ItemType, Integer>(ItemType.class);
      copy.putAll(types);
      types = Collections.unmodifiableMap(copy);
      folders = List.copyOf(folders);
    }

    public int items() {
      return types.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// How many items are like one in the vault, or like an earlier one in the file.
  ///
  /// @param alike not identical, but for the same account or of the same name
  public record Doubles(
      int identicalInVault, int identicalInFile, int alikeInVault, int alikeInFile) {
    public int all() {
      return identicalInVault + identicalInFile + alikeInVault + alikeInFile;
    }
  }

  /// One item as a line of a table.
  ///
  /// @param second user name, holder or the like; may be empty
  /// @param site the first address; may be empty
  /// @param secret whether there is a password or another concealed value
  public record Row(
      ItemType type,
      String name,
      String second,
      String site,
      Optional<String> folder,
      boolean secret,
      Optional<Twin> twin) {}

  /// What an item is like.
  ///
  /// @param inVault false: another one of the same file
  public record Twin(Likeness likeness, boolean inVault) {}

  /// @return how many items would be left out
  public int skipped(Duplicates choice) {
    return switch (choice) {
      case IDENTICAL -> found.identicalInVault();
      case SKIP -> found.all();
      case MERGE -> found.identicalInVault() + found.identicalInFile();
      case KEEP -> 0;
    };
  }

  /// @return how many items would go into another
  public int merged(Duplicates choice) {
    return choice == Duplicates.MERGE ? found.alikeInVault() + found.alikeInFile() : 0;
  }

  /// @return what an import would report, but for the names of what is there already
  public ImportReport expected(Duplicates choice) {
    return new ImportReport(
        added(choice), merged(choice), skipped(choice), counts.newFolders(), List.of(), problems);
  }

  /// @return how many items would be new in the vault
  public int added(Duplicates choice) {
    return counts.items() - skipped(choice) - merged(choice);
  }
}
