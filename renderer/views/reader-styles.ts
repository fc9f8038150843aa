import { css } from 'lit'

/** Each kind of mark has a form of its own as well as a colour. */
export const readerStyles = css`
  :host {
    display: block;
    position: relative;
    min-height: 0;
    min-width: 0;
    background: var(--page);
  }

  .scroll {
    position: relative;
    height: 100%;
    /* The reader's place is kept by the program, to the pixel. */
    overflow-anchor: none;
    overflow-y: auto;
    overflow-x: hidden;
    scrollbar-gutter: stable;
  }

  .scroll:focus-visible {
    outline-offset: -3px;
  }

  article {
    --margin: 2.5rem;
    max-width: 42.5rem;
    margin: 0 auto;
    padding: 2rem 0.875rem 40vh 0.5rem;
    font-family: var(--serif);
    font-size: 1.125rem;
    line-height: 1.8125rem;
    overflow-wrap: anywhere;
    hyphens: manual;
  }

  .kicker,
  .working,
  .nothing {
    font-family: var(--sans);
    font-size: 0.75rem;
    line-height: 1.4;
    color: var(--ink-soft);
  }

  .kicker {
    text-transform: uppercase;
    letter-spacing: 0.02em;
  }

  .stamp {
    border: 1px dashed var(--line-strong);
    border-radius: 4px;
    padding: 0.0625rem 0.375rem;
  }

  h1 {
    font-size: 2rem;
    line-height: 1.16;
    font-weight: 600;
    margin: 0.25rem 0 0.375rem;
    text-wrap: balance;
  }

  header {
    margin: 0 0.625rem 1.5rem calc(var(--margin) + 0.625rem);
  }

  .block {
    display: grid;
    grid-template-columns: var(--margin) minmax(0, 1fr);
    margin-bottom: 0.9375rem;
  }

  /* Of the blocks of a long text only those near the window are laid out. By the chunk: each is watched for. */
  .long .chunk {
    content-visibility: auto;
    contain-intrinsic-size: auto 350rem;
  }

  .number {
    padding-right: 0.35rem;
    text-align: right;
    font-family: var(--sans);
    font-size: 0.6875rem;
    color: var(--ink-soft);
    user-select: none;
  }

  .block > :last-child {
    grid-column: 2;
    padding: 0 0.625rem;
    border-radius: 6px;
  }

  .lit > :last-child {
    background: var(--lit-block);
  }

  h2 {
    font-size: 1.375rem;
    line-height: 1.3;
    font-weight: 600;
    margin-top: 1.5rem;
  }

  .credit {
    color: var(--ink-soft);
  }

  .list-item {
    margin-bottom: 0.5rem;
  }

  /* The bullet of a list whose words came without one; it is no part of the text. */
  .bare > :last-child {
    padding-left: 1.625rem;
    text-indent: -1rem;
  }

  .bare > :last-child::before {
    content: '•';
    display: inline-block;
    width: 1rem;
    text-indent: 0;
    color: var(--ink-soft);
  }

  .quote > :last-child {
    padding-left: 0.875rem;
    border-left: 2px solid var(--line);
    border-radius: 0;
  }

  /* Rows stand one under the other; tabs keep their cells apart. */
  .table > :last-child {
    white-space: pre-wrap;
    tab-size: 14;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .mark {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.22em;
    border-radius: 2px;
  }

  .mark:hover {
    background: var(--lit-block);
  }

  .timeline {
    text-decoration: underline dotted 2px var(--date);
  }

  .people {
    text-decoration: underline solid 1px var(--person);
  }

  .quotes {
    text-decoration: none;
    background: var(--quote-tint);
    box-decoration-break: clone;
  }

  .statements {
    text-decoration: underline dashed 1px var(--quote);
  }

  .numbers {
    text-decoration: underline double 1px var(--number);
  }

  .summary {
    text-decoration: underline solid 1px var(--line-strong);
  }

  .gaps {
    text-decoration: underline dashed 1px var(--gap);
  }

  .mark[aria-current='true'] {
    text-decoration-thickness: 2.5px;
  }

  ::highlight(lit) {
    background-color: var(--lit);
    color: var(--lit-ink);
  }

  ::highlight(hit) {
    background-color: var(--hit);
    color: var(--hit-ink);
  }

  ::highlight(hit-now) {
    background-color: var(--hit-now);
    color: var(--hit-now-ink);
  }

  br-hit-ticks {
    position: absolute;
    inset: 0 0 0 auto;
    width: 0.625rem;
    pointer-events: none;
  }

  @container desk (max-width: 36em) {
    article {
      --margin: 1.75rem;
      padding: 1.25rem 0.25rem 4rem;
    }
    h1 {
      font-size: 1.5rem;
    }
  }

  @container desk (max-width: 14em) {
    article {
      --margin: 0;
      padding: 0.25rem 0.25rem 2rem;
      hyphens: auto;
    }
    .block > * {
      grid-column: 1 / -1 !important;
      text-align: left;
    }
  }

  @media (forced-colors: active) {
    .lit > :last-child {
      outline: 1px solid Highlight;
    }
    .mark {
      color: LinkText;
    }
    .quotes {
      text-decoration: underline;
    }
    ::highlight(lit),
    ::highlight(hit) {
      background-color: Mark;
      color: MarkText;
    }
    ::highlight(hit-now) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`
