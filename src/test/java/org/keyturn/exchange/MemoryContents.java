package org.keyturn.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.Contents;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.model.json.ItemJson;

/// A vault's content in memory. Hands out copies, as whoever gets an item closes it.
public record MemoryContents(List<Folder> folders, List<Item> all, Map<UUID, byte[]> attachments)
    implements Contents {

  /// The same with texts that make codes in place of one-time codes that make none, as an import
  /// keeps these elsewhere.
  public MemoryContents withCodes() {
    return new MemoryContents(
        folders, all.stream().map(MemoryContents::withCodes).toList(), attachments);
  }

  private static Item withCodes(Item item) {
    var secrets = item.secrets();
    var attributes = new EnumMap<Attribute, SecretText>(Attribute.class);
    attributes.putAll(secrets.attributes());
    attributes.computeIfPresent(Attribute.TOTP, (_, text) -> code(text));
    var fields =
        secrets.fields().stream()
            .map(field ->
                field.type() == CustomField.Type.ONE_TIME_CODE
                    ? new CustomField(
                        field.type(),
                        field.name(),
                        code(field.value()),
                        field.linkedId(),
                        field.extras())
                    : field)
            .toList();
    return item.withSecrets(
        new Secrets(
            attributes,
            secrets.notes(),
            fields,
            secrets.history(),
            secrets.passkeys(),
            secrets.extras()));
  }

  private static SecretText code(SecretText text) {
    return text.isEmpty()
        ? text
        : SecretText.of("GEZDGNBVGY3TQOJQ".substring(text.length() % 2 * 8));
  }

  @Override
  public List<UUID> items() {
    return all.stream().map(Item::id).toList();
  }

  @Override
  public Item item(UUID id) {
    var item = all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return item.withSecrets(ItemJson.readSecrets(ItemJson.writeSecrets(item.secrets())));
  }

  @Override
  public void attachment(AttachmentRef attachment, OutputStream out) throws Failed {
    try {
      out.write(attachments.getOrDefault(attachment.id(), new byte[0]));
    } catch (IOException e) {
      throw new Failed(new Failure.NoAccess(Failure.Access.IO_ERROR), e);
    }
  }
}
