package org.tahqiq.ui;

import com.vaadin.flow.component.Component;

/** What a later package puts into the shell's header, beside the member (see docs/decisions/0020-shell-tool.md). */
public interface ShellTool {

    /** Made anew for every page. */
    Component tool();
}
