package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keyturn.cli.terminal.Answer;
import org.keyturn.cli.terminal.InputLines;
import org.keyturn.cli.terminal.Interruption;
import org.keyturn.cli.terminal.Remarks;
import org.keyturn.exchange.bitwarden.BitwardenItems;
import org.keyturn.model.SecretText;
import org.keyturn.vault.Notice;

class PiecesTest {

  @Test
  void wordsAreSplitAsInAShell() {
    assertEquals(Optional.of(List.of("list", "a b", "c")), ShellWords.split(" list  'a b'\tc "));
    assertEquals(Optional.of(List.of("a\"b", "")), ShellWords.split("a\\\"b ''"));
    assertEquals(Optional.of(List.of("x'y\\z$")), ShellWords.split("\"x'y\\z\\$\""));
    assertEquals(Optional.of(List.of("ab cd")), ShellWords.split("a'b c'\"d\""));
    assertEquals(Optional.of(List.of("a b")), ShellWords.split("a\\ b"));
    assertEquals(Optional.of(List.of()), ShellWords.split("  "));
    for (var open : List.of("'a", "\"a", "a\\", "\"a\\\"")) {
      assertEquals(Optional.empty(), ShellWords.split(open), open);
    }
  }

  @Test
  void linesAreUtf8AndTheRestStaysWhole() throws IOException {
    var text = "\ufeffpäss ☂\r\n\nlast\n{\"a\":\n1}";
    var input = new InputLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertArrayEquals("päss ☂".toCharArray(), input.line().orElseThrow());
    assertArrayEquals(new char[0], input.line().orElseThrow());
    assertArrayEquals("last".toCharArray(), input.line().orElseThrow());
    assertEquals("{\"a\":\n1}", new String(input.rest(), StandardCharsets.UTF_8));
    assertTrue(input.line().isEmpty());
  }

  @Test
  void longLinesAndLinesWithoutEndAreRead() throws IOException {
    var text = "x".repeat(100_000) + "\n" + "y".repeat(9_000);
    var input = new InputLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(100_000, input.line().orElseThrow().length);
    assertEquals(9_000, input.line().orElseThrow().length);
    assertTrue(input.line().isEmpty());
  }

  /// At the top level of every object, also of one that a command made as a whole, and no word in
  /// what people read.
  @Test
  void answersSayThatTheVaultIsAnotherCopy() throws IOException {
    var remarks = new Remarks();
    assertEquals("{}\n", printed(new Answer(), true, remarks));
    remarks.heed(new Notice.ReadOnlyFile());
    remarks.heed(new Notice.DivergedCopy());
    assertEquals("{\"diverged\":true}\n", printed(new Answer(), true, remarks));
    var answer = new Answer();
    answer.number("items", 2);
    assertEquals("{\"diverged\":true,\"items\":2}\n", printed(answer, true, remarks));
    var whole = new Answer();
    whole.whole("{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    remarks.heed(new Notice.RestoredCopy());
    assertEquals(
        "{\"diverged\":true,\"restoredCopy\":true,\"id\":\"x\"}\n", printed(whole, true, remarks));
    assertEquals("", printed(new Answer(), false, remarks));
  }

  private static String printed(Answer answer, boolean json, Remarks remarks) throws IOException {
    var out = new ByteArrayOutputStream();
    answer.print(out, json, remarks);
    return out.toString(StandardCharsets.UTF_8);
  }

  /// What an answer says of its vault is no part of the item that it shows.
  @Test
  void whatAnAnswerSaysOfItsVaultIsNotStored() throws Exception {
    var json = "{\"diverged\":true,\"restoredCopy\":true,\"type\":2,\"name\":\"Note\",\"more\":1}";
    var read = BitwardenItems.read(json.getBytes(StandardCharsets.UTF_8), Instant.now());
    var written = new String(BitwardenItems.write(read.item(), true), StandardCharsets.UTF_8);
    assertTrue(written.contains("more"), written);
    assertFalse(written.contains("diverged") || written.contains("restoredCopy"), written);
  }

  @Test
  void answersCannotFeignLinesOrCommandATerminal() throws IOException {
    var answer = new Answer();
    answer.line("name\n= 0\u001b[2J\u202e");
    answer.secretLine("p: ", SecretText.of("a\n= 0"));
    var out = new ByteArrayOutputStream();
    answer.print(out, false, new Remarks());
    assertEquals("name = 0 [2J \np: a = 0\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anInterruptReachesPresentAndLaterWork() {
    var interruption = new Interruption();
    var token = interruption.begin();
    assertFalse(token.isCancelled());
    assertTrue(interruption.interrupt());
    assertTrue(token.isCancelled());
    assertTrue(interruption.begin().isCancelled());
    interruption.end();
    assertTrue(interruption.interrupt(), "of two, one is left");
    interruption.end();
    assertFalse(interruption.interrupt());
  }
}
