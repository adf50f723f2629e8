/// What people keep: items of every type, folders, attachments, and the failures they can meet.
@NullMarked
package org.keyturn.model;

import org.jspecify.annotations.NullMarked;
