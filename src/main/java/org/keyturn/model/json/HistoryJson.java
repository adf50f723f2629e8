package org.keyturn.model.json;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.OpenedList;
import org.keyturn.model.Overview;
import org.keyturn.model.Secrets;

/// The plain form of an item's earlier versions, by the rules of [ItemJson]: `versions`, objects of
/// `number`, `replaced` (instant), `overview` and `secrets`, newest first.
public final class HistoryJson {

  private HistoryJson() {}

  /// @return bytes that the caller wipes
  public static byte[] write(List<ItemVersion> versions) {
    return JsonOut.object(out ->
        out.objects(
            "versions",
            versions,
            version -> {
              out.number("number", version.number());
              out.instant("replaced", version.replaced());
              out.object("overview", () -> OverviewJson.write(out, version.item().overview()));
              out.object("secrets", () -> SecretsJson.write(out, version.item().secrets()));
            }));
  }

  /// @param json still the caller's to wipe
  /// @throws MalformedContent and nothing else
  @CallerCloses
  public static OpenedList<ItemVersion> read(byte[] json) {
    return ItemJson.read(json, HistoryJson::versions);
  }

  private static OpenedList<ItemVersion> versions(JsonIn in) {
    var read =
        new Object() {
          List<ItemVersion> versions = List.of();
        };
    in.object(member -> {
      switch (member) {
        case "versions" -> read.versions = in.list(HistoryJson::version);
        default -> in.skip();
      }
    });
    return new OpenedList<>(read.versions);
  }

  private static ItemVersion version(JsonIn in) {
    var read =
        new Object() {
          int number;
          @Nullable Instant replaced;
          @Nullable Overview overview;
          Secrets secrets = Secrets.NONE;
        };
    in.object(member -> {
      switch (member) {
        case "number" -> read.number = in.integer();
        case "replaced" -> read.replaced = in.instant();
        case "overview" -> read.overview = OverviewJson.read(in);
        case "secrets" -> read.secrets = SecretsJson.read(in);
        default -> in.skip();
      }
    });
    return new ItemVersion(
        read.number,
        Require.present(read.replaced),
        new Item(Require.present(read.overview), read.secrets));
  }
}
