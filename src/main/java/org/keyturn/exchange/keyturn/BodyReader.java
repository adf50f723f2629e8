package org.keyturn.exchange.keyturn;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.UUID;
import org.keyturn.crypto.BrokenStream;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.json.HistoryJson;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.MalformedContent;
import org.keyturn.model.json.SettingsJson;

/// Reads a body frame by frame into a sink, to its very end. Used once.
final class BodyReader {
  private final DataInputStream in;
  private final ContentsSink sink;
  private final Watch watch;
  private final Deque<AttachmentRef> awaited = new ArrayDeque<>();
  private UUID lastItem = new UUID(0, 0);
  private int folders;
  private int items;
  private int attachments;

  BodyReader(InputStream opening, ContentsSink sink, Watch watch) {
    this.in = new DataInputStream(opening);
    this.sink = sink;
    this.watch = watch;
  }

  /// @throws Failed `Damaged` of the body or its end, `Cancelled`, or what the sink throws
  /// @throws IOException if the file cannot be read
  void read() throws Failed, IOException {
    try {
      for (int frame = in.readUnsignedByte(); frame != Frame.END; frame = in.readUnsignedByte()) {
        frame(frame);
      }
      require(awaited.isEmpty());
      require(in.readInt() == folders && in.readInt() == items && in.readInt() == attachments);
      padding();
      watch.step(ExchangeStage.READ, items, items);
    } catch (IOException e) {
      throw translated(e);
    } catch (MalformedContent e) {
      throw damaged(Failure.Part.EXPORT_BODY);
    }
  }

  private void frame(int frame) throws Failed, IOException {
    switch (frame) {
      case Frame.SETTINGS -> sink.settings(SettingsJson.read(bytes()));
      case Frame.FOLDER -> folder();
      case Frame.ITEM -> item();
      case Frame.VERSIONS -> versions();
      case Frame.ATTACHMENT -> attachment();
      default -> throw damaged(Failure.Part.EXPORT_BODY);
    }
  }

  private void folder() throws Failed, IOException {
    folders++;
    sink.folder(ItemJson.readFolder(bytes()));
  }

  private void item() throws Failed, IOException {
    require(awaited.isEmpty());
    watch.step(ExchangeStage.READ, items, 0);
    var overview = ItemJson.readOverview(bytes());
    var json = bytes();
    try {
      sink.item(new Item(overview, ItemJson.readSecrets(json)));
    } finally {
      Arrays.fill(json, (byte) 0);
    }
    items++;
    lastItem = overview.id();
    awaited.addAll(overview.details().attachments());
  }

  private void versions() throws Failed, IOException {
    var json = bytes();
    try (var versions = HistoryJson.read(json)) {
      sink.versions(lastItem, versions);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  private void attachment() throws Failed, IOException {
    var ref = awaited.poll();
    require(ref != null && id().equals(lastItem) && id().equals(ref.id()));
    require(in.readLong() == ref.size());
    attachments++;
    var content = new AttachmentIn(in, ref.size(), watch.cancel());
    try {
      sink.attachment(lastItem, ref, content);
      content.transferTo(OutputStream.nullOutputStream());
    } catch (Failed e) {
      // The sink may have taken a broken stream for something else.
      if (content.fault().isPresent()) {
        throw content.fault().get();
      }
      throw e;
    }
  }

  private byte[] bytes() throws Failed, IOException {
    int length = in.readInt();
    require(length >= 0 && length <= Frame.MOST_BYTES);
    var bytes = in.readNBytes(length);
    require(bytes.length == length);
    return bytes;
  }

  private UUID id() throws IOException {
    return new UUID(in.readLong(), in.readLong());
  }

  private void padding() throws Failed, IOException {
    var buffer = new byte[8192];
    for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
      for (int i = 0; i < got; i++) {
        require(buffer[i] == 0);
      }
    }
  }

  private static IOException translated(IOException e) throws Failed {
    return switch (e) {
      case BrokenStream broken ->
          throw damaged(
              broken.truncated() ? Failure.Part.EXPORT_TRUNCATED : Failure.Part.EXPORT_BODY);
      case EndMarkedIn.CutOff _ -> throw damaged(Failure.Part.EXPORT_TRUNCATED);
      case EOFException _ -> throw damaged(Failure.Part.EXPORT_BODY);
      case AttachmentIn.Stopped _ -> throw new Failed(new Failure.Cancelled());
      default -> e;
    };
  }

  private static void require(boolean holds) throws Failed {
    if (!holds) {
      throw damaged(Failure.Part.EXPORT_BODY);
    }
  }

  private static Failed damaged(Failure.Part part) {
    return new Failed(new Failure.Damaged(part));
  }
}
