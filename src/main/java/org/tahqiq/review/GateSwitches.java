package org.tahqiq.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GateSwitches extends Repository<GateSwitch, GateSwitch.Key> {

    GateSwitch saveAndFlush(GateSwitch off);

    void delete(GateSwitch off);

    @Query("select g from GateSwitch g where g.key.corpus = :corpus")
    List<GateSwitch> of(UUID corpus);
}
