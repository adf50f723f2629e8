package org.keyturn.exchange.keyturn;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;
import org.keyturn.crypto.Padding;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.model.json.HistoryJson;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.SettingsJson;

/// Writes everything that a vault holds as a sequence of frames, in constant memory. Used once.
final class BodyWriter {
  private final Contents contents;
  private final Watch watch;
  private final CountingOut counting;
  private final DataOutputStream out;
  private int attachments;

  BodyWriter(Contents contents, OutputStream sealing, Watch watch) {
    this.contents = contents;
    this.watch = watch;
    this.counting = new CountingOut(sealing, watch.cancel());
    this.out = new DataOutputStream(counting);
  }

  void write() throws Failed, IOException {
    try {
      var settings = contents.settings();
      if (settings.isPresent()) {
        out.writeByte(Frame.SETTINGS);
        bytes(SettingsJson.write(settings.get()));
      }
      var folders = contents.folders();
      for (var folder : folders) {
        out.writeByte(Frame.FOLDER);
        bytes(ItemJson.writeFolder(folder));
      }
      var ids = contents.items();
      for (int i = 0; i < ids.size(); i++) {
        watch.step(ExchangeStage.WRITE, i, ids.size());
        item(ids.get(i));
      }
      end(folders.size(), ids.size());
      watch.step(ExchangeStage.WRITE, ids.size(), ids.size());
    } catch (CountingOut.Stopped e) {
      throw new Failed(new Failure.Cancelled());
    }
  }

  private void item(UUID id) throws Failed, IOException {
    Overview overview;
    try (var item = contents.item(id)) {
      overview = item.overview();
      out.writeByte(Frame.ITEM);
      bytes(ItemJson.writeOverview(overview));
      bytes(ItemJson.writeSecrets(item.secrets()));
    }
    versions(id);
    for (var attachment : overview.details().attachments()) {
      attachment(id, attachment);
    }
  }

  private void versions(UUID item) throws Failed, IOException {
    try (var versions = contents.versions(item)) {
      if (!versions.isEmpty()) {
        out.writeByte(Frame.VERSIONS);
        bytes(HistoryJson.write(versions));
      }
    }
  }

  private void attachment(UUID item, AttachmentRef attachment) throws Failed, IOException {
    out.writeByte(Frame.ATTACHMENT);
    id(item);
    id(attachment.id());
    out.writeLong(attachment.size());
    long before = counting.written();
    contents.attachment(attachment, counting);
    if (counting.written() - before != attachment.size()) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS));
    }
    attachments++;
  }

  private void end(int folders, int items) throws IOException {
    out.writeByte(Frame.END);
    out.writeInt(folders);
    out.writeInt(items);
    out.writeInt(attachments);
    var zeros = new byte[8192];
    long padding = Padding.padded(counting.written()) - counting.written();
    while (padding > 0) {
      int part = (int) Math.min(zeros.length, padding);
      out.write(zeros, 0, part);
      padding -= part;
    }
  }

  private void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
    Arrays.fill(bytes, (byte) 0);
  }

  private void id(UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }
}
