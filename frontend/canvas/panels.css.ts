import { css } from 'lit';

/** Refusals, conflicts and the dialog of keys. */
export const panelStyles = css`
  .alert,
  .left,
  .every,
  .conflict {
    position: sticky;
    inset-block-start: calc(var(--tq-header, 0px) + 3.5rem);
    z-index: 4;
    inline-size: min(47.5rem, calc(100% - 2rem));
    margin: 0.75rem auto 0;
    background: var(--tq-card);
    border: 1px solid var(--tq-false);
    border-radius: 10px;
    padding: 0.5rem 1rem;
    box-shadow: 0 4px 16px var(--tq-shadow);
  }
  .alert {
    -webkit-user-select: text;
    user-select: text;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    color: var(--tq-false);
    background: var(--tq-false-soft);
    font-weight: 500;
  }
  .conflict {
    border-color: var(--tq-misleading);
  }
  .left p,
  .every p,
  .conflict p {
    margin: 0 0 0.5rem;
    font-weight: 600;
  }
  .left {
    border-color: var(--tq-misleading);
  }
  .left ul {
    margin: 0 0 0.5rem;
    padding-inline-start: 1.25rem;
    max-block-size: 9rem;
    overflow: auto;
  }
  .every {
    border-color: var(--tq-brand);
  }
  .every .forms {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-block-end: 0.5rem;
    max-block-size: 12rem;
    overflow: auto;
  }
  .every .choices {
    flex-wrap: wrap;
  }
  .every .choices button {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  .every label,
  .help .switch {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
  }
  .linking {
    position: sticky;
    inset-block-start: calc(var(--tq-header, 0px) + 3.5rem);
    z-index: 4;
    inline-size: min(47.5rem, calc(100% - 2rem));
    margin: 0.75rem auto 0;
    background: var(--tq-card);
    border: 1px solid var(--tq-brand);
    border-radius: 10px;
    padding: 0.5rem 1rem;
    box-shadow: 0 4px 16px var(--tq-shadow);
  }
  .linking p {
    margin: 0;
  }
  .linking .choices {
    flex-wrap: wrap;
    margin-block: 0.5rem 0.25rem;
  }
  .problem {
    color: var(--tq-false);
    font-size: 0.8125rem;
  }
  .differs {
    font-size: 0.8125rem;
  }
  .differs bdi {
    font-weight: 600;
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 0.5rem;
  }
  .version {
    display: grid;
    gap: 0.125rem;
    align-content: start;
    background: var(--tq-paper);
    border-radius: 8px;
    padding: 0.5rem 0.75rem;
  }
  .version b {
    color: var(--tq-ink-soft);
    font-weight: 500;
  }
  .choices {
    display: flex;
    gap: 0.5rem;
    margin-block: 0.75rem 0.25rem;
  }

  .help {
    border: 1px solid var(--tq-line);
    border-radius: 12px;
    padding: 0;
    background: var(--tq-card);
    color: var(--tq-ink);
    inline-size: min(42rem, calc(100vw - 2rem));
  }
  .help form {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.75rem;
    padding: 1rem 1.25rem 1.25rem;
  }
  .help h2 {
    margin: 0;
    font-size: 1rem;
    align-self: center;
  }
  .help .all,
  .help p {
    grid-column: 1 / -1;
  }
  .help .all {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
    gap: 0.5rem 1.5rem;
  }
  .help .hint {
    white-space: normal;
  }
  .help p {
    margin: 0;
    color: var(--tq-ink-soft);
  }
`;
