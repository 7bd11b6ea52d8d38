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
    /* Before the map and the cards are here too: text that is laid out in the map's place is a hundred windows high. */
    grid-column: 2;
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
    inset-block-start: calc(var(--tq-header, 0px) + 4rem);
    block-size: min(100%, calc(100vh - var(--tq-header, 0px) - 8rem));
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
    inset-block-start: 0;
    inset-inline: -2px;
    will-change: transform;
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
    grid-column: 1;
    padding: 1rem 1.125rem;
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
`;
