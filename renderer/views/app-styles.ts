import { css } from 'lit'

/** Three columns that fold: contents into a menu below 1,000 px, panels under the text below 760 px. */
export const appStyles = css`
  :host {
    display: grid;
    grid-template: auto auto 1fr auto / minmax(0, 1fr);
    height: 100%;
    container: desk / inline-size;
    overflow-x: hidden;
    overflow-y: auto;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.375rem 1rem;
    padding: 0.5rem 1rem;
    border-bottom: 1px solid var(--line);
    background: var(--page);
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    font-size: 0.8125rem;
  }

  strong {
    font-weight: 600;
    margin-right: 0.5rem;
  }

  .nav {
    min-width: 1.75rem;
    min-height: 1.75rem;
    text-align: center;
    font-size: 1.125rem;
    line-height: 1;
  }

  .fold {
    display: none;
  }

  br-search-box {
    flex: 0 1 32.5rem;
  }

  .opening {
    grid-row: 2;
    grid-column: 1;
    align-self: end;
    z-index: 2;
  }

  .problems {
    grid-row: 2;
    grid-column: 1;
  }

  .desk {
    grid-row: 3;
  }

  .opening p,
  .problems p {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.5rem 1rem;
    border-bottom: 1px solid var(--line);
    background: var(--lit);
    color: var(--lit-ink);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }

  .problems span {
    flex: 1 1 12rem;
  }

  .desk {
    display: grid;
    grid-template: minmax(0, 1fr) / 13.5rem minmax(0, 1fr) var(--panel-width, 27rem);
    min-height: 0;
  }

  .desk.plain {
    grid-template-columns: minmax(0, 1fr) var(--panel-width, 27rem);
  }

  .left,
  .panel {
    position: relative;
  }

  .left,
  .right {
    background: var(--side);
    overflow-y: auto;
    min-height: 0;
  }

  .left {
    border-right: 1px solid var(--line);
  }

  .middle {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
    min-width: 0;
  }

  .middle.state {
    grid-template: none;
    align-content: center;
    justify-items: center;
    gap: 1rem;
    padding: 2rem;
    text-align: center;
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }

  .state p {
    max-width: 36rem;
  }

  .state h1 {
    font-family: var(--serif);
    font-size: 1.5rem;
  }

  .divider {
    position: absolute;
    inset: 0 auto 0 -4px;
    width: 8px;
    z-index: 1;
    cursor: col-resize;
    border-left: 3px solid transparent;
    background: linear-gradient(var(--line), var(--line)) 1px 0 / 1px 100% no-repeat;
    touch-action: none;
  }

  .divider:hover,
  .divider:focus-visible {
    background-size: 3px 100%;
    background-image: linear-gradient(var(--accent), var(--accent));
  }

  .right {
    position: relative;
    overflow: visible;
    min-width: 0;
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
    overflow-y: auto;
    padding: 0.875rem 0.75rem 2rem;
    container: panel / inline-size;
  }

  .panel:focus-visible {
    outline-offset: -3px;
  }

  @container desk (max-width: 62.5em) {
    .left {
      display: none;
    }
    .fold {
      display: inline-block;
    }
    .desk,
    .desk.plain {
      grid-template-columns: minmax(0, 1fr) min(var(--panel-width, 27rem), 45cqw);
    }
  }

  @container desk (max-width: 47.5em) {
    .desk,
    .desk.plain {
      grid-template: minmax(9rem, 3fr) minmax(9rem, 2fr) / minmax(0, 1fr);
      min-height: 18rem;
    }
    .divider {
      display: none;
    }
    .right {
      border-top: 1px solid var(--line-strong);
    }
    br-search-box {
      flex-basis: 100%;
      order: 3;
    }
  }

  @container desk (max-width: 14em) {
    .head {
      padding: 0.25rem;
    }
    .name {
      width: 100%;
    }
    .primary,
    .secondary {
      padding: 0.25rem;
    }
    .desk,
    .desk.plain {
      grid-template-rows: 12rem 12rem;
      min-height: 24rem;
    }
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
