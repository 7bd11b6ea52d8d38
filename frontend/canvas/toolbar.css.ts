import { css } from 'lit';

/** The small dark toolbar at the selection. */
export const toolbarStyles = css`
  .toolbar {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    z-index: 3;
    background: var(--tq-tool);
    color: var(--tq-tool-ink);
    border-radius: 10px;
    padding: 0.25rem;
    box-shadow: 0 8px 24px var(--tq-shadow);
  }
  .toolbar .row {
    display: flex;
    align-items: center;
    gap: 0.125rem;
  }
  .toolbar .roles {
    border-block-start: 1px solid var(--tq-tool-soft);
    padding-inline-start: 0.625rem;
    margin-block-start: 0.25rem;
  }
  .toolbar .roles .kind {
    color: inherit;
    font-weight: 400;
    opacity: 0.8;
  }
  .toolbar button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: 2.25rem;
    min-inline-size: 2.25rem;
    padding-inline: 0.625rem;
    border-radius: 7px;
    white-space: nowrap;
  }
  .toolbar button:is(:hover, [aria-pressed='true']) {
    background: var(--tq-tool-soft);
  }
  .toolbar button:focus-visible {
    outline-color: var(--tq-tool-ink);
    outline-offset: -2px;
  }
  .toolbar kbd {
    background: var(--tq-tool-soft);
    border-color: transparent;
  }
  .toolbar .dot[data-tag='CLAIM'] {
    --dot: var(--tq-tool-claim);
  }
  .toolbar .dot[data-tag='ATTRIBUTION'] {
    --dot: var(--tq-tool-attribution);
  }
  .toolbar .dot[data-tag='FIGURE'] {
    --dot: var(--tq-tool-figure);
  }
  .toolbar[data-bottom] {
    position: fixed;
    inset: auto 0 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    padding: 0.5rem 0.5rem calc(0.5rem + env(safe-area-inset-bottom));
    font-size: 0.9375rem;
  }
  .toolbar[data-bottom] .row {
    justify-content: center;
    flex-wrap: wrap;
  }
  .toolbar[data-bottom] button {
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
  }
  .toolbar[data-bottom] kbd {
    display: none;
  }
  .edges {
    display: inline-flex;
    align-items: center;
    padding-inline: 0.25rem;
  }
  [dir='ltr'] :is(.edges, [data-action='open']) svg {
    transform: scaleX(-1);
  }
`;
