package org.tahqiq.review;

/** The page that a piece of evidence links to is to be kept. Published inside the transaction; the fetch begins after it. */
record SnapshotAsked(EvidenceId evidence, Snapshot pending) {}
