import { css } from 'lit';

/** The links of a span, on its card. */
export const linkStyles = css`
  .links {
    list-style: none;
    margin: 0.125rem 0 0;
    padding: 0;
    font-size: 0.8125rem;
  }
  .links li {
    display: flex;
    align-items: center;
  }
  .links [data-pending] {
    opacity: 0.7;
  }
  .link-to {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 1.75rem;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    white-space: nowrap;
    color: var(--tq-ink-soft);
  }
  .link-to bdi {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .link-to b {
    color: var(--hue-text);
    font-weight: 600;
  }
  .link-to:hover {
    color: var(--tq-ink);
    text-decoration: underline;
  }
  .links .more {
    color: var(--tq-ink-soft);
  }
`;
