package org.keyturn.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.Problem;

/// Reads a file of another program as an import does, but into no vault.
///
/// @param look is lent each item
record ReadFile(Consumer<Item> look) implements ContentsSink {

  static void of(Path file, Consumer<Item> look) throws Failed, IOException {
    try (var password = SampleFiles.password()) {
      var keys = new FileKeys(Optional.of(password), Optional.empty());
      var run = new ImportRun(new ReadFile(look), keys, Map.of(), Instant.EPOCH, Watch.none());
      if (!(ImportFiles.recognise(ByteSource.of(file)) instanceof RecognisedFile.Openable found)) {
        throw new IllegalStateException("nothing that can be read: " + file);
      }
      found.pour(run);
    }
  }

  @Override
  public void folder(Folder folder) {}

  @Override
  public void item(Item item) {
    try (item) {
      look.accept(item);
    }
  }

  @Override
  public void attachment(UUID item, AttachmentRef attachment, InputStream content) {}

  @Override
  public void problem(Problem problem) {
    throw new IllegalStateException("one of our own entries was not taken");
  }
}
