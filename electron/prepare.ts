import { realpathSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { pathToFileURL } from 'node:url'
import type { Briefing } from '#core/briefing/briefing.ts'
import { checkSource, parseBriefing } from '#core/briefing/format.ts'
import { BriefingError, BrokenSpanError } from '#core/errors.ts'
import { decodeText, documentFromText } from '#core/import/text.ts'
import { buildIndex, serialiseIndex } from '#core/search/index.ts'

/*
 * A step of the build: `node out/main/prepare.js out/resources`. What ships has been checked, and the index that
 * ships was made by the code that reads it.
 */

/**
 * Checks the bundled briefing in `folder` and writes its search index beside it, as `bundled/index.json`.
 * @throws {BriefingError} where it is damaged, a span does not hold, or the article is not the one it was made from
 */
export async function prepareResources(folder: string): Promise<void> {
  const bundled = join(folder, 'bundled')
  const briefing = parseBriefing(await readFile(join(bundled, 'briefing.json'), 'utf8'))
  checkDocument(briefing, new Uint8Array(await readFile(join(bundled, 'article.txt'))))
  await writeFile(join(bundled, 'index.json'), serialiseIndex(buildIndex(briefing)))
}

/** Checks that the importer makes of the source the very document that the briefing holds. */
function checkDocument(briefing: Briefing, bytes: Uint8Array): void {
  checkSource(briefing, bytes)
  const { fileName } = briefing.source
  const imported = documentFromText(decodeText(bytes, fileName), briefing.document.language)
  for (const part of ['text', 'blocks', 'dateline'] as const) {
    if (isDeepStrictEqual(briefing.document[part], imported[part])) continue
    throw new BriefingError(
      'damaged-briefing',
      `document.${part} of the bundled briefing is not what the importer makes of “${fileName}”. Review the briefing again.`
    )
  }
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    process.stderr.write('prepare: name the folder of the resources, such as out/resources.\n')
    process.exitCode = 2
    return
  }
  try {
    await prepareResources(resolve(folder))
  } catch (error) {
    process.stderr.write(`prepare: ${(error as Error).message}\n`)
    const faults = error instanceof BrokenSpanError ? error.faults : []
    // The first is in the message already.
    for (const { path, reason } of faults.slice(1)) process.stderr.write(`  ${path}: ${reason}\n`)
    process.exitCode = 1
  }
}

const started = process.argv[1]
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) await main(process.argv[2])
