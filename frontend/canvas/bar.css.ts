import { css } from 'lit';

/** Above the text: what is shown of its spans, and the search in it. */
export const barStyles = css`
  .bar {
    position: sticky;
    inset-block-start: var(--tq-header, 0px);
    z-index: 3;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 3rem;
    padding: 0.375rem 1.25rem;
    background: var(--tq-card);
    border-block-end: 1px solid var(--tq-line);
  }
  .filters {
    display: flex;
    gap: 0.375rem;
    margin-inline-end: auto;
    overflow-x: auto;
    scrollbar-width: none;
    padding: 2px;
  }
  .filter {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 2rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--tq-edge);
    border-radius: 99px;
    white-space: nowrap;
  }
  .filter[data-facet='tag'] + .filter[data-facet='member'],
  .filter:not([data-facet='state']) + .filter[data-facet='state'] {
    margin-inline-start: 0.875rem;
  }
  .filter b {
    font-weight: 500;
    color: var(--tq-ink-soft);
  }
  .filter[aria-pressed='false'] {
    border-style: dashed;
    color: var(--tq-ink-soft);
    text-decoration: line-through;
  }
  .filter[aria-pressed='false'] .dot {
    opacity: 0.4;
  }
  .filter:hover {
    background: var(--tq-brand-soft);
  }
  .finder {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    min-inline-size: 0;
  }
  .finder input {
    font: inherit;
    color: inherit;
    inline-size: min(18rem, 40vw);
    min-block-size: 2.125rem;
    padding-inline: 0.625rem;
    background: var(--tq-card);
    border: 1px solid var(--tq-edge);
    border-radius: 8px;
  }
  .finder input::-webkit-search-cancel-button {
    display: none;
  }
  .finder .link {
    white-space: nowrap;
  }
  .finder output {
    padding-inline: 0.5rem;
    white-space: nowrap;
    color: var(--tq-ink-soft);
  }
  [data-narrow] .bar {
    padding-inline: 0.75rem;
  }
  /* On a phone the text needs the room, but whoever searches steps on from here. */
  [data-narrow] .bar:not(:has(.finder)) {
    position: static;
  }
  [data-narrow] .bar:has(.finder) > :not(.finder) {
    display: none;
  }
  /* Nothing is cut: what finds no room in a line goes to the next one. */
  [data-narrow] :is(.bar, .filters, .finder) {
    flex-wrap: wrap;
    justify-content: flex-end;
  }
  [data-narrow] .filters {
    flex: auto;
    justify-content: flex-start;
  }
  [data-narrow] .waiting {
    margin-inline-end: auto;
  }
  [data-narrow] .finder {
    flex: 1;
  }
  [data-narrow] .finder input {
    flex: 1 0 auto;
    inline-size: 6rem;
  }
  [data-narrow] .filter {
    min-block-size: 2.75rem;
  }
`;
