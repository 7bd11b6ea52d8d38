import { css } from 'lit';

/** Cards beside the text, and the focused one's sheet at the bottom of a narrow page. */
export const cardStyles = css`
  /* What is pushed out at the top is not shown; the sides leave room for the ring of the focus. */
  .cards {
    position: relative;
    align-self: stretch;
    clip-path: inset(-3px -0.5rem -100vh);
  }
  .card {
    --hue: var(--tq-claim);
    --hue-text: var(--tq-claim-text);
    background: var(--tq-card);
    border: 1px solid var(--tq-line);
    border-inline-start: 4px solid var(--hue);
    border-radius: 10px;
    padding: 0.25rem 0.75rem 0.5rem;
    cursor: pointer;
  }
  .cards > .card {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
  }
  .cards > .card[data-standing] {
    transition: transform 0.16s ease-out;
  }
  [data-tag='ATTRIBUTION'] {
    --hue: var(--tq-attribution);
    --hue-text: var(--tq-attribution);
  }
  [data-tag='FIGURE'] {
    --hue: var(--tq-figure);
    --hue-text: var(--tq-figure);
  }
  [data-tag='CLAIM'] {
    --hue: var(--tq-claim);
    --hue-text: var(--tq-claim-text);
  }
  .card[data-focus] {
    box-shadow: 0 0 0 2px var(--tq-brand);
    z-index: 1;
  }
  /* Shown before the server has answered. */
  .card[data-pending] {
    border-inline-start-style: dashed;
  }
  .card:is([data-aim], [data-over]) {
    outline: 2px dashed var(--tq-brand);
    outline-offset: 1px;
  }
  .essence {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    font-size: 0.8125rem;
    color: var(--tq-ink-soft);
    padding-block: 0.125rem;
  }
  .chip {
    min-inline-size: 0;
    overflow: hidden;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .chip i {
    font-style: normal;
  }
  .chip i::after {
    content: ':';
  }
  .chip i + bdi {
    color: var(--tq-ink);
  }
  .chip[data-value] {
    background: var(--tq-figure-soft);
    color: var(--tq-figure);
    border-radius: 6px;
    padding-inline: 0.5rem;
    font-weight: 600;
  }
  .chip[data-problem] {
    color: var(--tq-false);
    font-weight: 600;
  }
  .retag {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375rem;
    min-block-size: 2rem;
    min-inline-size: 2rem;
    padding-inline: 0.375rem;
    border-radius: 6px;
    color: var(--tq-ink-soft);
    font-size: 0.8125rem;
  }
  .retag:hover {
    background: var(--tq-brand-soft);
    color: var(--tq-ink);
  }
  .retag span {
    display: none;
    white-space: nowrap;
  }
  .card[data-focus] .retag span,
  .retag:is(:hover, :focus-visible) span {
    display: inline;
  }
  .comments {
    display: inline-flex;
    align-items: center;
    gap: 0.125rem;
    color: var(--tq-ink-soft);
    font-size: 0.8125rem;
  }
  .comments svg {
    inline-size: 1rem;
  }
  .menu {
    position: relative;
    margin-inline-start: auto;
  }
  .menu summary {
    list-style: none;
    cursor: pointer;
  }
  .menu summary::-webkit-details-marker {
    display: none;
  }
  .menu > div {
    position: absolute;
    inset-inline-end: 0;
    inset-block-start: 100%;
    z-index: 2;
    display: grid;
    min-inline-size: 12rem;
    background: var(--tq-card);
    border: 1px solid var(--tq-line);
    border-radius: 10px;
    padding: 0.25rem;
    box-shadow: 0 8px 24px var(--tq-shadow);
  }
  .menu[data-up] > div {
    inset-block: auto 100%;
  }
  .menu .link {
    text-align: start;
    padding-inline: 0.5rem;
    font-weight: 400;
    color: var(--tq-ink);
  }
  .card-offer {
    font-size: 0.8125rem;
    color: var(--tq-ink-soft);
    border-block-start: 1px dashed var(--tq-line);
    padding-block: 0.25rem;
  }
  .member {
    color: var(--tq-ink-soft);
    font-size: 0.8125rem;
  }
  .card-head {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5rem;
    min-block-size: 2rem;
  }
  .kind {
    white-space: nowrap;
    color: var(--hue-text);
    font-weight: 600;
  }
  .badge {
    --tone: var(--tq-unknown);
    --tone-soft: var(--tq-unknown-soft);
    background: var(--tone-soft);
    color: var(--tone);
    border-radius: 99px;
    padding: 0 0.625rem;
    font-size: 0.8125rem;
    font-weight: 600;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .badge[data-tone='true'] {
    --tone: var(--tq-true);
    --tone-soft: var(--tq-true-soft);
  }
  .badge[data-tone='partly'] {
    --tone: var(--tq-partly);
    --tone-soft: var(--tq-partly-soft);
  }
  .badge[data-tone='misleading'] {
    --tone: var(--tq-misleading);
    --tone-soft: var(--tq-misleading-soft);
  }
  .badge[data-tone='false'] {
    --tone: var(--tq-false);
    --tone-soft: var(--tq-false-soft);
  }
  .badge[data-tone='brand'] {
    --tone: var(--tq-brand);
    --tone-soft: var(--tq-brand-soft);
  }
  /* Quiet until the card is meant; still there for a click that knows where it goes. */
  .card-tools {
    position: absolute;
    inset-inline-end: 0;
    display: flex;
    background: var(--tq-card);
    opacity: 0;
  }
  .card[data-focus] .card-tools {
    position: static;
    margin-inline-start: auto;
  }
  .card:is(:hover, :focus-within, [data-focus]) .card-tools {
    opacity: 1;
  }
  .quote,
  .words {
    font-family: var(--tq-font-text);
    font-size: 0.9375rem;
    line-height: 1.8;
  }
  .quote {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    line-clamp: 1;
    overflow: hidden;
    inline-size: 100%;
    text-align: start;
    border-radius: 4px;
  }
  .card[data-focus] .quote {
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }
  .card-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.875rem;
    color: var(--tq-ink-soft);
    font-size: 0.8125rem;
    min-block-size: 2rem;
  }
  .card-foot .link {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
  }
  .card-foot svg {
    inline-size: 1rem;
  }

  /* On top of the footer: its undo and its status stay in reach. */
  .sheet {
    position: absolute;
    inset: auto 0 100%;
    padding: 0.5rem;
    color: var(--tq-ink);
    font-size: 0.875rem;
  }
  .sheet .card {
    max-block-size: 70vh;
    overflow-y: auto;
    max-inline-size: 40rem;
    margin-inline: auto;
    box-shadow: 0 4px 28px var(--tq-shadow);
  }
  [data-narrow] :is(.icon, .link, .link-to, .retag, .take, .choices button, .field :is(input:not([type='checkbox']), select)) {
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
  }
`;
