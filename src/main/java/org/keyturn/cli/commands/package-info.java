/// Every command of the command line, one class each.
@NullMarked
package org.keyturn.cli.commands;

import org.jspecify.annotations.NullMarked;
