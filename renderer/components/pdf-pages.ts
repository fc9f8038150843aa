import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url'
import { startWorker } from '../engine.ts'
import { raise } from '../events.ts'
import { shared } from '../styles/shared.ts'

/** Drawn sharper than shown, so that small print can be read on any screen. */
const OVERSAMPLING = 2

/** The pages of a PDF as they will come out of the printer, not an imitation of them. */
@customElement('br-pdf-pages')
export class BrPdfPages extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
      }
      canvas {
        display: block;
        width: 100%;
        height: auto;
        background: #ffffff;
        border: 1px solid var(--line-strong);
      }
    `
  ]

  @property({ attribute: false }) pdf: Uint8Array | undefined
  @property() label = ''
  @state() private pages: readonly PDFPageProxy[] = []

  #document: PDFDocumentProxy | undefined

  protected override render(): TemplateResult[] {
    return this.pages.map((_page, index) => {
      const name = this.pages.length === 1 ? this.label : `${this.label}, page ${index + 1} of ${this.pages.length}`
      return html`<canvas role="img" aria-label=${name}></canvas>`
    })
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('pdf') && this.pdf) {
      this.#load(this.pdf).catch((error: unknown) => this.#failed(error))
    }
    if (changed.has('pages')) this.#draw()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    void this.#document?.loadingTask.destroy()
  }

  /** A page that a newer one replaced is no failure. */
  #failed(error: unknown): void {
    if (error instanceof Error && error.name === 'RenderingCancelledException') return
    const message = `The preview could not be drawn: ${error instanceof Error ? error.message : String(error)}`
    raise(this, 'problem-met', { message })
  }

  async #load(pdf: Uint8Array): Promise<void> {
    const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    GlobalWorkerOptions.workerPort ??= startWorker(pdfWorkerUrl)
    // pdf.js takes the bytes it is given for itself.
    const document = await getDocument({ data: pdf.slice(), isEvalSupported: false, enableXfa: false }).promise
    void this.#document?.loadingTask.destroy()
    this.#document = document
    this.pages = await Promise.all(Array.from({ length: document.numPages }, (_none, index) => document.getPage(index + 1)))
  }

  #draw(): void {
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, index) => {
      const page = this.pages[index]!
      const viewport = page.getViewport({ scale: OVERSAMPLING })
      canvas.width = viewport.width
      canvas.height = viewport.height
      page.render({ canvas, viewport }).promise.then(
        () => canvas.setAttribute('data-drawn', ''),
        (error: unknown) => this.#failed(error)
      )
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-pdf-pages': BrPdfPages
  }
}
