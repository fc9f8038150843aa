import { css } from 'lit'

/** Tabs, and the panel that is open below them. */
export const panelsStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    min-height: 0;
    background: var(--side);
  }

  .sheet {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    height: 100%;
    overflow: hidden;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.125rem;
    padding: 0 0.5rem;
    border-bottom: 1px solid var(--line);
  }

  [role='tab'] {
    padding: 0.75rem 0.375rem 0.625rem;
    font-size: 0.8125rem;
    white-space: nowrap;
    font-weight: 600;
    color: var(--ink-soft);
    border-bottom: 2px solid transparent;
    margin-bottom: -1px;
  }

  [role='tab'][aria-selected='true'] {
    color: var(--ink);
    border-bottom-color: var(--accent);
  }

  [role='tab'] .count {
    font-weight: 400;
    font-size: 0.75rem;
  }

  [role='tab']:focus-visible {
    outline-offset: -3px;
  }

  .panel {
    position: relative;
    overflow-y: auto;
    padding: 0.875rem 0.75rem 2rem;
    container: panel / inline-size;
    contain: strict;
  }

  .panel:focus-visible {
    outline-offset: -3px;
  }

  @container desk (max-width: 14em) {
    .panel {
      padding: 0.25rem;
    }
    [role='tab'] {
      white-space: normal;
    }
  }

  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
`
