import { openBundled } from './bundled.ts'
import { Engine } from './engine.ts'
import { request } from './platform.ts'

/*
 * What takes time and needs no view: imported first, so that it is under way while the views are still being made.
 */

export const engine = new Engine()

const [startUp, files] = [request('app:start-up', null), request('briefing:bundled', null)]
const asked = {
  startUp,
  opened: files.then((bundled) => openBundled(engine, bundled)),
  /** Settles when both are answered: what the window draws from then on holds nothing up. */
  underWay: Promise.allSettled([startUp, files])
}
// Whoever waits for them hears of a failure; until then it is no failure of the page.
for (const answer of Object.values(asked)) answer.catch(() => undefined)

/** What the window needs before it can show anything. */
export const firstAnswers: Readonly<typeof asked> = asked

export type FirstAnswers = typeof firstAnswers
