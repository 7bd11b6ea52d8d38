package org.tahqiq.review.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tahqiq.review.Claim;
import org.tahqiq.review.DeskTemplate;
import org.tahqiq.review.TemplateService;
import org.tahqiq.store.Paging;
import org.tahqiq.ui.Notices;

/** Offers the desk's rationale templates where a verdict is given. */
@Component
class RationaleTemplates {

    private final TemplateService templates;
    private final Notices notices;

    RationaleTemplates(TemplateService templates, Notices notices) {
        this.templates = templates;
        this.notices = notices;
    }

    void offer(Claim claim, VerdictForm form) {
        List<DeskTemplate> rationales =
                Paging.all(paging -> templates.list(claim.annotation().corpus(), paging)).stream()
                        .filter(template -> template.kind() == DeskTemplate.Kind.RATIONALE)
                        .toList();
        if (!rationales.isEmpty()) {
            form.addAbove(TemplateChoice.of(
                    rationales,
                    template -> notices.attempt(() -> form.write(
                            templates.fill(template.id(), claim.annotation().id(), null)))));
        }
    }
}
