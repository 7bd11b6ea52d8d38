import { css } from 'lit';

/** The shell around the text. Logical properties only, so that English mirrors it. */
export const shellStyles = css`
  :host {
    /* A short article still has its status bar at the bottom. */
    display: flex;
    flex-direction: column;
    font-family: var(--tq-font-ui);
    font-size: 0.875rem;
    line-height: 1.5;
    color: var(--tq-ink);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }

  /* Only the article can be selected: a selection that ends in here would be reported as something else. */
  .shell {
    -webkit-user-select: none;
    user-select: none;
    display: flex;
    flex-direction: column;
    flex: 1;
  }
  .page {
    position: relative;
    display: grid;
    grid-template-columns: 0.75rem minmax(0, 47.5rem) minmax(15rem, 20rem);
    column-gap: 1.25rem;
    justify-content: center;
    align-items: start;
    /* Room below for the last cards: if they made the page longer, it would jump as they grow and shrink. */
    padding: 1.5rem 1.25rem 45vh;
    flex: 1;
  }
  .paper {
    -webkit-user-select: text;
    user-select: text;
    background: var(--tq-card);
    border: 1px solid var(--tq-line);
    border-radius: 12px;
    padding: 1.75rem 2.25rem;
  }
  /* The text has the focus: the keys work now. */
  .paper:focus-within {
    border-color: var(--tq-brand);
    box-shadow: 0 0 0 1px var(--tq-brand);
  }
  .minimap {
    position: sticky;
    inset-block-start: 4rem;
    block-size: min(100%, calc(100vh - 8rem));
    background: var(--tq-unknown-soft);
    border-radius: 6px;
    cursor: pointer;
    touch-action: none;
    color: var(--tq-ink);
  }
  .minimap canvas {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
  }
  .minimap i {
    position: absolute;
    inset-inline: -2px;
    min-block-size: 6px;
    border: 1px solid var(--tq-edge);
    border-radius: 4px;
    pointer-events: none;
  }
  .minimap b {
    position: absolute;
    inset-inline: -3px;
    block-size: 3px;
    border-radius: 2px;
    background: var(--tq-ink);
    pointer-events: none;
  }
  /* In the gap beside the cards' column. */
  .arc-layer {
    position: absolute;
    grid-column: 3;
    grid-row: 1;
    inset-block: 0;
    inset-inline-start: -1.125rem;
    pointer-events: none;
    overflow: visible;
  }
  .arcs {
    position: absolute;
    overflow: visible;
    pointer-events: none;
  }
  .arcs path {
    fill: none;
    stroke: var(--tq-brand);
    stroke-width: 1.5;
  }
  .arcs circle {
    fill: var(--tq-brand);
  }
  [data-narrow] .page {
    grid-template-columns: minmax(0, 47.5rem);
    padding: 0.5rem 0.5rem 9rem;
  }
  [data-narrow] .paper {
    padding: 1rem 1.125rem;
  }

  .bar {
    position: sticky;
    inset-block-start: 0;
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
  .finder output {
    padding-inline: 0.5rem;
    white-space: nowrap;
    color: var(--tq-ink-soft);
  }
  [data-narrow] .bar {
    padding-inline: 0.75rem;
  }
  [data-narrow] .bar:has(.finder) .filters {
    display: none;
  }
  [data-narrow] .finder {
    flex: 1;
  }
  [data-narrow] .finder input {
    flex: 1;
    inline-size: 4rem;
  }
  [data-narrow] .filter {
    min-block-size: 2.75rem;
  }
  :is(input, textarea, select, summary):focus-visible {
    outline: 2px solid var(--tq-brand);
    outline-offset: 1px;
  }

  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  button:focus-visible,
  .card:focus-visible {
    outline: 2px solid var(--tq-brand);
    outline-offset: 2px;
  }
  kbd {
    font: inherit;
    font-size: 0.75rem;
    unicode-bidi: isolate;
    background: var(--tq-paper);
    border: 1px solid var(--tq-line);
    border-radius: 4px;
    padding: 0 0.4rem;
  }
  .dot {
    display: inline-block;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: var(--dot);
  }
  .dot[data-tag='CLAIM'] {
    --dot: var(--tq-claim);
  }
  .dot[data-tag='ATTRIBUTION'] {
    --dot: var(--tq-attribution);
  }
  .dot[data-tag='FIGURE'] {
    --dot: var(--tq-figure);
  }
  .icon {
    display: inline-grid;
    place-items: center;
    min-inline-size: 2rem;
    min-block-size: 2rem;
    border-radius: 6px;
    color: var(--tq-ink-soft);
  }
  .icon:hover {
    background: var(--tq-brand-soft);
    color: var(--tq-ink);
  }
  .link {
    color: var(--tq-brand);
    font-weight: 600;
    min-block-size: 2rem;
  }
  .link:hover {
    text-decoration: underline;
  }
  .primary,
  .choices button {
    min-block-size: 2.25rem;
    padding-inline: 1rem;
    border: 1px solid var(--tq-edge);
    border-radius: 8px;
    font-weight: 600;
  }
  .choices .primary {
    background: var(--tq-brand);
    border-color: var(--tq-brand);
    color: var(--tq-on-brand);
  }

  footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 1rem;
    padding: 0.375rem 1.5rem;
    background: var(--tq-card);
    border-block-start: 1px solid var(--tq-line);
    color: var(--tq-ink-soft);
    font-size: 0.8125rem;
    min-block-size: 2.75rem;
  }
  .hints {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.25rem;
    overflow: hidden;
    block-size: 1.625rem;
  }
  .hint {
    white-space: nowrap;
  }
  .hint kbd {
    margin-inline-end: 0.25rem;
  }
  .help-button {
    flex: none;
    inline-size: 2rem;
    block-size: 2rem;
    border: 1px solid var(--tq-edge);
    border-radius: 50%;
  }
  .steps {
    display: inline-flex;
    flex: none;
  }
  button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .people {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .person,
  .flag {
    --peer: var(--tq-peer-0);
    background: var(--peer);
    color: var(--tq-card);
    font-weight: 600;
  }
  .person {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 1.625rem;
    block-size: 1.625rem;
    border-radius: 50%;
    font-size: 0.75rem;
    line-height: 1;
  }
  .form,
  .card {
    scroll-margin-block: 4rem;
  }
  .card .person {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    font-size: 0.6875rem;
  }
  [data-colour='1'] {
    --peer: var(--tq-peer-1);
  }
  [data-colour='2'] {
    --peer: var(--tq-peer-2);
  }
  [data-colour='3'] {
    --peer: var(--tq-peer-3);
  }
  [data-colour='4'] {
    --peer: var(--tq-peer-4);
  }
  [data-colour='5'] {
    --peer: var(--tq-peer-5);
  }
  .flag {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    z-index: 1;
    pointer-events: none;
    border-radius: 4px;
    padding: 0 0.375rem;
    font-size: 0.6875rem;
    line-height: 1.5;
  }
  .flag[hidden] {
    display: none;
  }
  [data-narrow] .others {
    display: none;
  }
  .status-place {
    display: contents;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .people + .status-place .status {
    margin-inline-start: 0;
  }
  .status[data-status='saved'] svg {
    color: var(--tq-true);
  }
  .status:is([data-status='unsaved'], [data-status='refused']) {
    color: var(--tq-false);
    font-weight: 600;
  }
  [data-narrow] .hints {
    visibility: hidden;
  }
  [data-narrow] footer {
    padding-inline: 0.75rem;
    padding-block-end: calc(0.375rem + env(safe-area-inset-bottom));
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .icon,
    .link,
    .toolbar button,
    .filter,
    .take,
    .link-to,
    .help-button {
      min-block-size: 2.75rem;
      min-inline-size: 2.75rem;
    }
    .card-tools {
      opacity: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .cards > .card[data-standing][data-standing] {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .card[data-focus] {
      outline: 2px solid Highlight;
    }
    .card-tools {
      opacity: 1;
    }
    .dot {
      border: 1px solid CanvasText;
    }
  }

  /* On paper: the text with its marks. */
  @media print {
    .shell > :not(.page),
    .page > :not(.paper) {
      display: none;
    }
    .page {
      display: block;
      padding: 0;
    }
    .paper,
    .paper:focus-within {
      border: 0;
      box-shadow: none;
    }
  }
`;
