/// What Keyturn says, in every language: the message bundles and the one map from failure to words
/// and exit code.
@NullMarked
package org.keyturn.text;

import org.jspecify.annotations.NullMarked;
