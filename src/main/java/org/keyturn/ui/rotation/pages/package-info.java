/// The wizard's pages.
@NullMarked
package org.keyturn.ui.rotation.pages;

import org.jspecify.annotations.NullMarked;
