package org.keyturn.vault.records;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.VaultSettings;
import org.keyturn.model.json.SettingsJson;
import org.keyturn.vault.records.Content.OfImport;

/// What takes an import back, as bytes.
final class ImportCodec {
  private ImportCodec() {}

  static void write(DataOutputStream out, OfImport done) throws IOException {
    out.writeLong(done.when().toEpochMilli());
    out.writeUTF(done.source());
    out.writeLong(done.revision());
    ids(out, done.items());
    ids(out, done.folders());
    out.writeInt(done.merged().size());
    for (var merged : done.merged()) {
      ContentCodec.id(out, merged.item());
      out.writeInt(merged.first());
      out.writeInt(merged.version());
      ids(out, merged.files());
    }
    var settings = done.settings().map(SettingsJson::write).orElse(new byte[0]);
    out.writeInt(settings.length);
    out.write(settings);
  }

  static OfImport read(DataInputStream in) throws IOException {
    return new OfImport(
        ContentCodec.instant(in),
        in.readUTF(),
        in.readLong(),
        ids(in),
        ids(in),
        merged(in),
        settings(in));
  }

  private static List<OfImport.Merged> merged(DataInputStream in) throws IOException {
    var all = new ArrayList<OfImport.Merged>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      all.add(new OfImport.Merged(ContentCodec.id(in), in.readInt(), in.readInt(), ids(in)));
    }
    return all;
  }

  private static Optional<VaultSettings> settings(DataInputStream in) throws IOException {
    var bytes = in.readNBytes(in.readInt());
    return bytes.length == 0 ? Optional.empty() : Optional.of(SettingsJson.read(bytes));
  }

  private static void ids(DataOutputStream out, List<UUID> ids) throws IOException {
    out.writeInt(ids.size());
    for (var id : ids) {
      ContentCodec.id(out, id);
    }
  }

  private static List<UUID> ids(DataInputStream in) throws IOException {
    var all = new ArrayList<UUID>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      all.add(ContentCodec.id(in));
    }
    return all;
  }
}
