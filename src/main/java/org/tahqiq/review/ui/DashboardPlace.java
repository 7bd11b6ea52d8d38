package org.tahqiq.review.ui;

import org.springframework.stereotype.Component;
import org.tahqiq.review.DashboardService;
import org.tahqiq.ui.PlaceRule;

/** The dashboard is shown to who has a corpus to see there. */
@Component
class DashboardPlace implements PlaceRule {

    private final DashboardService dashboard;

    DashboardPlace(DashboardService dashboard) {
        this.dashboard = dashboard;
    }

    @Override
    public boolean hides(String path) {
        return path.equals("/" + DashboardView.PATH) && dashboard.corpora().isEmpty();
    }
}
