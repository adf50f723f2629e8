/// What stands on a command line: commands, their options, and how a wrong one is answered.
@NullMarked
package org.keyturn.cli.line;

import org.jspecify.annotations.NullMarked;
