import { css } from 'lit';

/** The fields of a span, in its card. */
export const formStyles = css`
  .form {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.375rem 0.25rem;
    cursor: auto;
    -webkit-user-select: text;
    user-select: text;
  }
  .form details > * + * {
    margin-block-start: 0.5rem;
  }
  .form > .link {
    justify-self: start;
  }
  .form summary {
    cursor: pointer;
    color: var(--tq-brand);
    font-weight: 600;
    min-block-size: 2rem;
    align-content: center;
  }
  .field {
    display: grid;
    gap: 0.125rem;
    min-inline-size: 0;
  }
  .field .name,
  .rows legend {
    font-size: 0.8125rem;
    color: var(--tq-ink-soft);
  }
  .field :is(input:not([type='checkbox']), textarea, select) {
    font: inherit;
    color: var(--tq-ink);
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.5rem;
    background: var(--tq-card);
    border: 1px solid var(--tq-edge);
    border-radius: 7px;
  }
  .field textarea {
    resize: vertical;
    line-height: 1.7;
  }
  /* A number runs left to right but stands where the words of the other fields start. */
  [dir='rtl'] .field input[dir='ltr'] {
    text-align: end;
  }
  .field [aria-invalid='true'] {
    border-color: var(--tq-false);
    border-width: 2px;
  }
  .field.check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2rem;
  }
  .check input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    accent-color: var(--tq-brand);
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
  }
  .place {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    background: var(--tq-attribution-soft);
    border-radius: 6px;
    padding-inline-start: 0.5rem;
    font-family: var(--tq-font-text);
  }
  .place bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .take {
    min-block-size: 2rem;
    padding-inline: 0.625rem;
    border: 1px solid var(--tq-edge);
    border-radius: 7px;
    font-size: 0.8125rem;
  }
  .rows {
    display: grid;
    gap: 0.375rem;
    margin: 0;
    padding: 0.5rem;
    border: 1px solid var(--tq-line);
    border-radius: 8px;
    min-inline-size: 0;
  }
`;
