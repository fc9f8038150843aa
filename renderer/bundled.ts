import { BriefingError } from '#core/errors.ts'
import type { BundledFiles } from '#core/ipc/contract.ts'
import type { Engine } from './engine.ts'
import { bundledBriefing } from './worker/bundled.ts'
import type { Opened } from './worker/messages.ts'

/**
 * Opens the bundled briefing. It is short and was checked by the build: to read it in the window takes less than to wait
 * for the engine's thread, which gets it too, to search it. Where it is no good, the engine derives one from the article.
 */
export async function openBundled(engine: Engine, files: BundledFiles): Promise<Opened> {
  const briefing = soundBriefing(files)
  if (!briefing) return engine.run('open-bundled', files)
  void engine.run('hold-bundled', files).catch(() => undefined)
  return { briefing, problems: [] }
}

function soundBriefing(files: BundledFiles): Opened['briefing'] | null {
  try {
    return bundledBriefing(files)
  } catch (error) {
    if (error instanceof BriefingError) return null
    throw error
  }
}
