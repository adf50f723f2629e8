package org.keyturn.model;

/// A query that the person gave a name to.
public record SavedSearch(String name, String query) {}
