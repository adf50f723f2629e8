package org.keyturn.exchange.proton;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.json.JsonFormat;
import org.keyturn.exchange.json.JsonSketch;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The document of Proton Pass, which may be encrypted with PGP.
public record ProtonJsonFormat() implements JsonFormat, SignatureFormat, ImportFormat {
  private static final byte[] PGP = "-----BEGIN PGP MESSAGE-----".getBytes(US_ASCII);

  @Override
  public String key() {
    return "protonpass-json";
  }

  @Override
  public boolean recognises(JsonSketch sketch) {
    return sketch.hasObject("vaults");
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source) {
    return head.begins(PGP)
        ? Optional.of(new RecognisedFile.Unreadable(this, Failure.Rule.PROTON_PASS_ENCRYPTED))
        : Optional.empty();
  }

  @Override
  public RecognisedFile open(ByteSource source) throws Failed, IOException {
    return JsonFormat.super.open(source);
  }

  @Override
  public FileReader reader() {
    return ProtonImport.document();
  }
}
