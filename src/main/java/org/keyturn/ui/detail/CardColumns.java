package org.keyturn.ui.detail;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The cards of an item, one below the other; where there is room, in two columns, of which the
/// first takes cards until it is as high as the rest.
final class CardColumns extends Region {
  /// In pixels: two columns need as much as the usual window's detail twice.
  private static final double TWO = 1000;

  private static final double GAP = 16;

  CardColumns(List<Node> cards) {
    getChildren().setAll(cards);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return getManagedChildren().stream().mapToDouble(card -> card.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    var cards = this.<Node>getManagedChildren();
    double each = each(width);
    int first = first(cards, width);
    return Math.max(
        height(cards.subList(0, first), each), height(cards.subList(first, cards.size()), each));
  }

  @Override
  protected void layoutChildren() {
    var cards = this.<Node>getManagedChildren();
    double each = each(getWidth());
    int first = first(cards, getWidth());
    place(cards.subList(0, first), 0, each);
    place(cards.subList(first, cards.size()), each + GAP, each);
  }

  private static double each(double width) {
    return width < TWO ? width : Math.floor((width - GAP) / 2);
  }

  /// @return how many cards stand in the first column
  private static int first(List<Node> cards, double width) {
    if (width < TWO) {
      return cards.size();
    }
    double each = each(width);
    double half = height(cards, each) / 2;
    int first = 0;
    while (first < cards.size() && height(cards.subList(0, first), each) < half) {
      first++;
    }
    return first;
  }

  private static double height(List<Node> cards, double width) {
    double all = cards.stream().mapToDouble(card -> pref(card, width)).sum();
    return all + GAP * Math.max(0, cards.size() - 1);
  }

  private static double pref(Node card, double width) {
    return Math.ceil(card.prefHeight(width));
  }

  private static void place(List<Node> cards, double x, double width) {
    double y = 0;
    for (var card : cards) {
      double height = pref(card, width);
      card.resizeRelocate(x, y, width, height);
      y += height + GAP;
    }
  }
}
