package org.tahqiq.annotation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DoneEdits extends Repository<DoneEdit, DoneEdit.Key> {

    DoneEdit saveAndFlush(DoneEdit done);

    Optional<DoneEdit> findById(DoneEdit.Key key);
}
