/// Small files that belong to one person alone: made private, replaced as a whole, and one map from
/// the file system's exceptions to failures.
@NullMarked
package org.keyturn.files;

import org.jspecify.annotations.NullMarked;
