import type { OpenedFile, Result } from '#core/ipc/contract.ts'
import { withPublished } from '#core/ipc/settings.ts'
import { CancelledError, type Engine } from '../engine.ts'
import { request } from '../platform.ts'
import type { Opened, Progress } from '../worker/messages.ts'
import { wordsOf, type Messages } from './messages.ts'
import type { Preferences } from './preferences.ts'
import { NO_SEARCH, type State, type Store } from './store.ts'
import { EMPTY_TRAIL } from './trail.ts'

/** Milliseconds after which an opening says what it is at. */
const WORTH_SAYING = 250

/** Opening documents. */
export class Opening {
  readonly #store: Store
  readonly #engine: Engine
  readonly #preferences: Preferences
  readonly #messages: Messages
  /** The file that the open briefing was derived from; `null` for the reviewed one. */
  #file: OpenedFile | null = null

  constructor(store: Store, engine: Engine, { preferences, messages }: { preferences: Preferences; messages: Messages }) {
    this.#store = store
    this.#engine = engine
    this.#preferences = preferences
    this.#messages = messages
  }

  async openBundled(files = request('briefing:bundled', null)): Promise<void> {
    try {
      this.#show(await this.#engine.run('open-bundled', await files))
      this.#file = null
    } catch (error) {
      this.#failToOpen(error)
    }
  }

  /** Lets the reader choose a file. */
  async chooseFile(): Promise<void> {
    try {
      const file = await request('file:open', null)
      if (file) await this.openFile(file)
    } catch (error) {
      this.#failToOpen(error)
    }
  }

  async openFile(file: OpenedFile): Promise<void> {
    const before = this.#store.state
    const hash = await sha256Of(file.bytes)
    const published = before.settings.published.find(([sha256]) => sha256 === hash)?.[1]
    const tell = ({ step, briefing }: Progress): void => {
      if (Date.now() - began < WORTH_SAYING) return
      if (briefing) this.#show({ briefing, problems: [] })
      this.#store.change({ opening: { fileName: file.fileName, step } })
    }
    const began = Date.now()
    try {
      this.#show(await this.#engine.run('open-file', { file, published }, tell))
      this.#file = file
    } catch (error) {
      await this.#goBackTo(before)
      if (!(error instanceof CancelledError)) this.#failToOpen(error)
    } finally {
      this.#store.change({ opening: null })
    }
  }

  /** Gives up what is being opened; what was open before is open again. */
  cancelOpening(): void {
    this.#engine.cancel()
  }

  async #goBackTo({ briefing, chosen, trail, search }: State): Promise<void> {
    if (this.#store.state.briefing === briefing && !this.#store.state.opening) return
    this.#store.change({ briefing, chosen, trail, search })
    if (briefing) await this.#engine.run('adopt', briefing)
  }

  /** Takes the reader's word for when the open document was published, and derives its dates anew. */
  async setPublished(date: string): Promise<void> {
    const { briefing, settings } = this.#store.state
    if (!briefing || !this.#file) return
    this.#preferences.set(withPublished(settings, briefing.source.sha256, date))
    await this.openFile(this.#file)
  }

  /** Opens a file that something else has read, or says why it could not be. */
  async showFile(result: Result<OpenedFile>): Promise<void> {
    if (result.ok) await this.openFile(result.value)
    else this.#messages.report(result.message)
  }

  #show({ briefing, problems }: Opened): void {
    const search = { ...NO_SEARCH, regex: this.#store.state.search.regex }
    this.#store.change({ briefing, failure: null, chosen: null, trail: EMPTY_TRAIL, search })
    problems.forEach((problem) => this.#messages.report(problem))
  }

  /** An open document stays; without one, the failure is what the window shows. */
  #failToOpen(error: unknown): void {
    const message = wordsOf(error)
    if (this.#store.state.briefing) this.#messages.report(message)
    else this.#store.change({ failure: message })
  }

  /** Asks for the date of publication. */
  askPublished(): void {
    if (this.#file) this.#store.change({ dialog: 'published' })
    else this.#messages.report('The bundled briefing was reviewed by hand, and so was its date. Open a document of your own to give its date.')
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
