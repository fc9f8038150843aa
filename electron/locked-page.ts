/** What a hidden page may do that shows or reads what a stranger wrote: be drawn, and nothing else. */
export const LOCKED_PAGE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  images: false,
  webgl: false,
  spellcheck: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  devTools: false,
  backgroundThrottling: false
} as const
