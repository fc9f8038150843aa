import { Engine } from './engine.ts'
import { request } from './platform.ts'

/*
 * What takes time and needs no view: imported first, so that it is under way while the views are still being made.
 */

export const engine = new Engine()

const asked = { startUp: request('app:start-up', null), bundled: request('briefing:bundled', null) }
// Whoever waits for them hears of a failure; until then it is no failure of the page.
for (const answer of Object.values(asked)) answer.catch(() => undefined)

/** What the window needs from the main process before it can show anything. */
export const firstAnswers: Readonly<typeof asked> = asked

export type FirstAnswers = typeof firstAnswers
