package org.keyturn.ui.controls;

import org.keyturn.model.TagColour;

/// Names of the style classes that `app.css` defines.
public final class Css {
  public static final String PAGE_TITLE = "page-title";
  public static final String GROUP_TITLE = "group-title";
  public static final String BODY = "body-text";
  public static final String STRONG = "strong-text";
  public static final String DESCRIPTION = "description";
  public static final String CAPTION = "caption";
  public static final String SECTION_HEAD = "section-head";
  public static final String MONO = "mono";
  public static final String CODE = "code-text";
  public static final String ERROR_TEXT = "error-text";

  public static final String CARD = "card";
  public static final String RAISED = "raised";
  public static final String GLYPH = "glyph";
  public static final String TILE = "tile";
  public static final String CHIP = "chip";
  public static final String KEY_CAP = "key-cap";
  public static final String FIELD_BOX = "field-box";
  public static final String PANE_SUBTLE = "pane-subtle";
  public static final String PANE_DEFAULT = "pane-default";
  public static final String HAIRLINE = "hairline";
  public static final String CLEAR_SCROLL = "clear-scroll";

  public static final String PRIMARY = "primary";
  public static final String DANGER = "danger-button";
  public static final String ICON_BUTTON = "icon-button";
  public static final String LINK = "link-button";
  public static final String TALL = "tall";

  public static final String SUCCESS = "tone-success";
  public static final String WARN = "tone-warning";
  public static final String ALARM = "tone-danger";
  public static final String ACCENT = "tone-accent";
  public static final String MUTED = "tone-muted";

  private Css() {}

  /// The look of a tag's colour.
  public static String tag(TagColour colour) {
    return "tag-" + colour.word();
  }
}
