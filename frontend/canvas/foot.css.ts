import { css } from 'lit';

/** Below the text: keys, steps, who else is here, whether all is saved. */
export const footStyles = css`
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
`;
