package org.keyturn.proof.disk;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.keyturn.model.Failed;

/// The watched process: does one operation a line and says what came of it.
final class DiskActor {
  private DiskActor() {}

  public static void main(String[] arguments) throws Exception {
    var place = new Place(Path.of(arguments[0]));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var words = line.split(" ");
      System.out.println(run(place, Operation.valueOf(words[0]), words[1]));
    }
  }

  private static String run(Place place, Operation operation, String fault) throws Exception {
    String said;
    try (var act = operation.prepare(place)) {
      tell(place, ".mark-begin");
      tell(place, ".arm-" + fault);
      try {
        act.run();
        tell(place, ".mark-done");
        said = "done";
      } catch (Failed e) {
        said = "failed " + e.failure().getClass().getSimpleName();
      } catch (RuntimeException e) {
        said = "crashed " + e;
      }
      tell(place, ".count-calls");
      tell(place, ".disarm");
    }
    return said;
  }

  /// Says a word to the library by opening a file that is not there.
  private static void tell(Place place, String word) throws IOException {
    try (var none = new FileInputStream(place.root().resolve(word).toFile())) {
      throw new IllegalStateException("nobody listens: " + none);
    } catch (FileNotFoundException e) {
      // Heard.
    }
  }
}
