package org.keyturn.platform.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedFilesTest {
  @Test
  void whatIsOpenedBeforeTheWindowIsThereWaitsForIt() {
    var files = new OpenedFiles();
    var heard = new ArrayList<Path>();

    files.opened(Path.of("early.keyturn"));
    files.answer(heard::add);
    files.opened(Path.of("late.keyturn"));

    assertEquals(List.of(Path.of("early.keyturn"), Path.of("late.keyturn")), heard);
  }
}
