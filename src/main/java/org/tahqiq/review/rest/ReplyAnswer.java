package org.tahqiq.review.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.tahqiq.review.Reply;

/** An entry of the right-of-reply log as REST tells it. */
record ReplyAnswer(
        UUID id, UUID claim, UUID member, @JsonUnwrapped Reply.Content content) {

    static ReplyAnswer of(Reply reply) {
        return new ReplyAnswer(
                reply.id().value(), reply.claim().value(), reply.member().value(), reply.content());
    }
}
