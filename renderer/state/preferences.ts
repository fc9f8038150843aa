import { steppedScale, withComment, withPlace, type PanelName, type Place, type Settings } from '#core/ipc/settings.ts'
import { request } from '../platform.ts'
import { wordsOf, type Messages } from './messages.ts'
import type { Store } from './store.ts'

const SAVE_DELAY = 400

/** The reader's settings: changed at once, saved soon. */
export class Preferences {
  readonly #store: Store
  readonly #messages: Messages
  #saving: ReturnType<typeof setTimeout> | undefined

  constructor(store: Store, messages: Messages) {
    this.#store = store
    this.#messages = messages
  }

  /** Brings a panel to the front, before the results of a search. */
  setPanel(panel: PanelName): void {
    this.#store.change({ search: { ...this.#store.state.search, shown: false } })
    this.set({ panel })
  }

  /** Changes settings at once and saves them soon. */
  set(change: Partial<Settings>): void {
    this.#store.change({ settings: { ...this.#store.state.settings, ...change } })
    this.#saving ??= setTimeout(() => this.saveNow(), SAVE_DELAY)
  }

  setPlace(place: Place): void {
    const { briefing, settings } = this.#store.state
    if (briefing) this.set(withPlace(settings, briefing.source.sha256, place))
  }

  setComment(comment: string): void {
    const { briefing, settings } = this.#store.state
    if (briefing) this.set(withComment(settings, briefing.source.sha256, comment))
  }

  /** Saves what has changed, without waiting. */
  saveNow(): void {
    if (this.#saving === undefined) return
    clearTimeout(this.#saving)
    this.#saving = undefined
    request('settings:save', this.#store.state.settings).catch((error: unknown) => {
      this.#messages.report(wordsOf(error))
    })
  }

  /** The next larger or smaller size of text. */
  stepScale(direction: 1 | -1): void {
    this.set({ textScale: steppedScale(this.#store.state.settings.textScale, direction) })
  }
}
