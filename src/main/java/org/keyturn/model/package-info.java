/// What people keep: items of every type with their earlier versions, folders, attachments, a
/// vault's settings; how whole vaults travel between rooms; and the failures that people can meet.
@NullMarked
package org.keyturn.model;

import org.jspecify.annotations.NullMarked;
