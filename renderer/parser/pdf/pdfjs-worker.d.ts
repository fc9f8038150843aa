// The package types its interface only; its worker is taken whole, to run on the parser's own page.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
