/// How items and folders are written as bytes before they are sealed.
@NullMarked
package org.keyturn.model.json;

import org.jspecify.annotations.NullMarked;
