import type { Briefing } from '#core/briefing/briefing.ts'
import { checkSource, parseBriefing } from '#core/briefing/format.ts'
import { BriefingError } from '#core/errors.ts'
import type { BundledFiles } from '#core/ipc/contract.ts'

/**
 * The reviewed briefing of the bundled article, checked.
 * @throws {BriefingError} where it is missing, damaged, or not of this article
 */
export function bundledBriefing({ briefing: json, source }: BundledFiles): Briefing {
  if (json === null) throw new BriefingError('unreadable-file', 'The briefing of the bundled article is missing from this installation.')
  const briefing = parseBriefing(json)
  checkSource(briefing, source.bytes)
  return briefing
}
