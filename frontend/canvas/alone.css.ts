import { css } from 'lit';

/** The text with its marks and nothing beside it: while it is read, and on paper. */
export const aloneStyles = css`
  :host([reading]) {
    :is(.filters, .minimap, .cards, .arc-layer, .sheet, .hints, .waiting, [data-action='find'], [data-action='history']) {
      display: none;
    }
    .bar {
      justify-content: flex-end;
    }
    .page {
      grid-template-columns: minmax(0, 56rem);
    }
    .paper {
      grid-column: 1;
    }
    .paper,
    .paper:focus-within {
      border: 0;
      box-shadow: none;
      background: none;
    }
  }

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
