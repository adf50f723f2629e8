package org.keyturn.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keyturn.model.Attribute;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;

class SearchTest {
  private final Folder folder = Folder.named("Arbeit/Büro");
  private final Overview mail =
      item("Mail", List.of("private"))
          .withDetails(
              new Overview.Details(
                  Map.of(Attribute.USERNAME, "Ada@Example.org"),
                  List.of(LoginUri.of("https://mail.example.org/login")),
                  List.of()));
  private final Overview bank = item("Straßenbank", List.of("money", "Private"));
  private final Search search = new Search(List.of(mail, bank), List.of(folder));

  @Test
  void emptyQueryFindsEverythingInItsOrder() {
    assertEquals(List.of(mail, bank), search.find(""));
    assertEquals(List.of(mail, bank), search.find("  "));
  }

  @Test
  void looksAtNameUserAddressFolderAndTags() {
    assertEquals(List.of(mail), search.find("mail"));
    assertEquals(List.of(mail), search.find("ada@"));
    assertEquals(List.of(mail), search.find("example.org/login"));
    assertEquals(List.of(mail, bank), search.find("büro"));
    assertEquals(List.of(bank), search.find("money"));
  }

  @Test
  void allWordsHaveToOccurInAnyOrderAndCase() {
    assertEquals(List.of(mail), search.find("PRIVATE ada"));
    assertEquals(List.of(bank), search.find(" straßen   private "));
    assertEquals(List.of(), search.find("mail money"));
  }

  @Test
  void bothWaysOfWritingAnUmlautAreOne() {
    assertEquals(List.of(mail, bank), search.find("bu\u0308ro"));
  }

  private Overview item(String name, List<String> tags) {
    return Item.create(ItemType.LOGIN, name, Instant.EPOCH)
        .overview()
        .withFiling(new Overview.Filing(Optional.of(folder.id()), false, false, tags));
  }
}
