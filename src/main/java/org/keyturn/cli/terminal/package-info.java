/// How the command line speaks and listens: answers, questions, warnings, secrets typed.
@NullMarked
package org.keyturn.cli.terminal;

import org.jspecify.annotations.NullMarked;
