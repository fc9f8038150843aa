import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import type { Unzipped } from '../zip.ts'

/** Packs files, without squeezing them, for mammoth: it unpacks without limits, so it is given only what was measured. */
export async function repack(files: Unzipped): Promise<ArrayBuffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false })
  for (const [name, content] of files) await writer.add(name, new Uint8ArrayReader(content))
  const packed = await writer.close()
  return new Uint8Array(packed).buffer
}
