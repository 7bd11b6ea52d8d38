package org.tahqiq.article.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;

/** A member's roles in a corpus, each a box. */
class RoleBoxes extends CheckboxGroup<Role> {

    /** ADMIN is held everywhere and given elsewhere. */
    private static final List<Role> OF_A_CORPUS = List.of(Role.READER, Role.EDITOR, Role.REVIEWER, Role.CURATOR);

    RoleBoxes(Set<Role> held) {
        setItems(OF_A_CORPUS);
        setItemLabelGenerator(role -> getTranslation("role." + role));
        setValue(held);
    }

    /** Saves every change at once; a refused one is taken back. */
    void saveBy(Consumer<Set<Role>> save, Notices notices) {
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                try {
                    save.accept(change.getValue());
                } catch (Refusal refusal) {
                    setValue(change.getOldValue());
                    notices.refused(refusal);
                }
            }
        });
    }
}
