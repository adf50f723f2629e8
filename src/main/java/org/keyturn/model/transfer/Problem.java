package org.keyturn.model.transfer;

/// Something in an import file that could not be taken.
///
/// @param where place in the file, e.g. `items[3].login.totp`; never a title or a secret
/// @param reason a message key below `import.problem.`, e.g. `unknown-type`
public record Problem(String where, String reason) {}
