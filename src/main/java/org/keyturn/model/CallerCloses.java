package org.keyturn.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the method returns is open, and the caller's to close: by `try` with resources, by
/// returning it under the same word, or, where somebody holds it for longer, as one of the few that
/// the tests of the house list.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CallerCloses {}
