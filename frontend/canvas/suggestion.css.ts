import { css } from 'lit';

/** The suggestion that is looked at, above the status line, and the list of a rule's suggestions. */
export const suggestionStyles = css`
  .deciding {
    position: sticky;
    inset-block-end: 3.25rem;
    z-index: 3;
    inline-size: min(47.5rem, calc(100% - 1rem));
    max-block-size: 45vh;
    overflow: auto;
    box-sizing: border-box;
    margin: 0.5rem auto;
    padding: 0.375rem 1rem 0.625rem;
    background: var(--tq-card);
    border: 1px solid var(--tq-edge);
    border-inline-start: 4px dotted var(--hue);
    border-radius: 10px;
    box-shadow: 0 8px 24px var(--tq-shadow);
  }
  .deciding-head {
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }
  .deciding .kind {
    color: var(--hue-text);
    font-weight: 600;
  }
  .deciding .which {
    margin-inline: 0.5rem auto;
    color: var(--tq-ink-soft);
    font-size: 0.8125rem;
  }
  .deciding .words {
    display: block;
    font-family: var(--tq-font-text);
    font-size: 1.0625rem;
    line-height: 1.8;
  }
  .reason {
    margin: 0.125rem 0 0;
    color: var(--tq-ink-soft);
    font-size: 0.875rem;
  }
  .trigger {
    color: var(--tq-ink);
    background: var(--tq-selection);
    border-radius: 4px;
    padding-inline: 0.25rem;
  }
  .deciding .choices {
    flex-wrap: wrap;
    align-items: center;
    margin-block: 0.5rem 0;
  }
  .deciding .choices kbd {
    margin-inline-start: 0.5rem;
  }
  .deciding .primary kbd {
    background: none;
    border-color: currentColor;
    color: inherit;
  }
  .waiting {
    flex: none;
    color: var(--tq-ink);
    white-space: nowrap;
  }
  span.waiting {
    color: var(--tq-ink-soft);
    font-size: 0.8125rem;
  }
  .dots {
    inline-size: 1rem;
    border-block-end: 2px dotted currentColor;
  }
  .preview {
    border: 1px solid var(--tq-line);
    border-radius: 12px;
    padding: 1rem 1.25rem;
    background: var(--tq-card);
    color: var(--tq-ink);
    inline-size: min(42rem, calc(100vw - 2rem));
    max-block-size: 85vh;
    box-sizing: border-box;
  }
  .preview[open] {
    display: flex;
    flex-direction: column;
  }
  .preview h2 {
    margin: 0 0 0.5rem;
    font-size: 1rem;
  }
  .preview ul {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .preview label {
    display: flex;
    align-items: baseline;
    gap: 0.625rem;
    min-block-size: 2.75rem;
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--tq-line);
    cursor: pointer;
    font-family: var(--tq-font-text);
    color: var(--tq-ink-soft);
  }
  .preview label b {
    color: var(--tq-ink);
    background: var(--tq-selection);
    font-weight: inherit;
  }
  .preview input {
    accent-color: var(--tq-brand);
  }
  @media (pointer: coarse) {
    .deciding .choices button {
      min-block-size: 2.75rem;
    }
    .deciding kbd {
      display: none;
    }
  }
`;
