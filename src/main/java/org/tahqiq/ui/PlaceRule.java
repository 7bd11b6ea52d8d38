package org.tahqiq.ui;

/** Whether a place of the menu is for whoever is signed in; declared by the package it leads to (docs/decisions/0020-shell-tool.md). */
public interface PlaceRule {

    /** @param path as the menu has it, with a slash at its start */
    boolean hides(String path);
}
