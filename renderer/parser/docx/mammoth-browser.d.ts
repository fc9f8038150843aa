// mammoth types its module for Node; its bundle for browsers has the same functions.
declare module 'mammoth/mammoth.browser.min.js' {
  import type mammoth from 'mammoth'
  const bundle: typeof mammoth
  export default bundle
}
