import { readFileSync } from 'node:fs'
import type { Briefing } from '#core/briefing/briefing.ts'
import { parseBriefing } from '#core/briefing/format.ts'

/** The reviewed briefing that ships with the program. */
export const bundled: Briefing = parseBriefing(
  readFileSync(new URL('../../../resources/bundled/briefing.json', import.meta.url), 'utf8')
)
