import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { sourcesOf, type Source } from '../state/sources.ts'

/** What is dropped on the window or pasted into it, outside its text fields. */
export class Arrivals implements ReactiveController {
  /** Whether something is being dragged over the window. */
  isOver = false
  readonly #host: ReactiveControllerHost
  readonly #take: (sources: Promise<readonly Source[]>) => void
  #pasteAnywhere = false

  constructor(host: ReactiveControllerHost, take: (sources: Promise<readonly Source[]>) => void) {
    this.#host = host
    this.#take = take
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('dragover', this.#dragged)
    addEventListener('dragleave', this.#left)
    addEventListener('drop', this.#dropped)
    addEventListener('paste', this.#pasted)
  }

  hostDisconnected(): void {
    removeEventListener('dragover', this.#dragged)
    removeEventListener('dragleave', this.#left)
    removeEventListener('drop', this.#dropped)
    removeEventListener('paste', this.#pasted)
  }

  /** Takes the next pasting for a document, even where the keyboard is in a text field. */
  expectPaste(): void {
    this.#pasteAnywhere = true
  }

  readonly #dragged = (event: DragEvent): void => {
    if (!event.dataTransfer || isTextField(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    this.#over(true)
  }

  readonly #left = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.#over(false)
  }

  readonly #dropped = (event: DragEvent): void => {
    this.#over(false)
    if (!event.dataTransfer || isTextField(event)) return
    event.preventDefault()
    this.#take(sourcesOf(event.dataTransfer, 'Dropped'))
  }

  readonly #pasted = (event: ClipboardEvent): void => {
    const wanted = this.#pasteAnywhere || !isTextField(event)
    this.#pasteAnywhere = false
    if (!event.clipboardData || !wanted) return
    event.preventDefault()
    this.#take(sourcesOf(event.clipboardData, 'Pasted'))
  }

  #over(isOver: boolean): void {
    if (this.isOver === isOver) return
    this.isOver = isOver
    this.#host.requestUpdate()
  }
}

/** Words dragged or pasted into a text field are for the field. Files never are. */
function isTextField(event: DragEvent | ClipboardEvent): boolean {
  const target = event.composedPath()[0]
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return field && !(event instanceof DragEvent && event.dataTransfer?.types.includes('Files'))
}
