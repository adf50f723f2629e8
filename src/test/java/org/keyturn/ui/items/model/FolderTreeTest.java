package org.keyturn.ui.items.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keyturn.model.Folder;
import org.keyturn.ui.items.model.FolderTree.Node;

class FolderTreeTest {
  private final FolderTree tree =
      new FolderTree(
          Stream.of("Work/Servers/EU", "Home", "Work", "Workshop", "Club/Ski")
              .map(Folder::named)
              .toList());

  @Test
  void nestsByNameAlsoBelowWhatIsNoFolder() {
    assertEquals(List.of("Club", "Home", "Work", "Workshop"), names(tree.roots()));
    var club = tree.roots().getFirst();
    assertTrue(club.folder().isEmpty());
    assertEquals(List.of("Ski"), names(club.children()));
    var servers = tree.roots().get(2).children().getFirst();
    assertEquals("Work/Servers", servers.path());
    assertEquals(1, servers.depth());
    assertEquals(List.of("EU"), names(servers.children()));
  }

  @Test
  void aFolderReachesAsFarAsItsPath() {
    assertEquals(
        List.of("Work/Servers/EU", "Work"),
        tree.within("Work").stream().map(Folder::name).toList());
    assertTrue(FolderTree.isWithin("work/servers", "Work"));
    assertFalse(FolderTree.isWithin("Workshop", "Work"));
    assertEquals("Work", FolderTree.parent("Work/Servers"));
    assertEquals("", FolderTree.parent("Work"));
  }

  private static List<String> names(List<Node> nodes) {
    return nodes.stream().map(Node::name).toList();
  }
}
