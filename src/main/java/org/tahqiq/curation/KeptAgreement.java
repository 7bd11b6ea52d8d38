package org.tahqiq.curation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;

/** The agreement of a corpus as it was last prepared. */
@Entity
@Table(name = "agreement")
class KeptAgreement {

    @Id
    private UUID corpusId;

    @Version
    private @Nullable Long version;

    private Instant asOf;

    @Enumerated(EnumType.STRING)
    private Agreement.Basis basis;

    private long articles;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agreement_row", joinColumns = @JoinColumn(name = "corpus_id"))
    @OrderColumn(name = "place")
    private List<Agreement.Row> rows = new ArrayList<>();

    // In a query of its own: joined, there would be a line for each row with each cell.
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "agreement_cell", joinColumns = @JoinColumn(name = "corpus_id"))
    @OrderColumn(name = "place")
    private List<Confusion.Cell> cells = new ArrayList<>();

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected KeptAgreement() {}

    KeptAgreement(CorpusId corpus, Agreement agreement) {
        this.corpusId = corpus.value();
        renew(agreement);
    }

    final void renew(Agreement agreement) {
        this.asOf = agreement.asOf();
        this.basis = agreement.basis();
        this.articles = agreement.articles();
        this.rows.clear();
        this.rows.addAll(agreement.rows());
        this.cells.clear();
        this.cells.addAll(agreement.cells());
    }

    Agreement agreement() {
        return new Agreement(asOf, basis, articles, List.copyOf(rows), List.copyOf(cells));
    }
}
