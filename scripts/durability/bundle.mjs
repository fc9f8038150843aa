// @ts-check
// The program is TypeScript, and a process of plain Node is to run it: the writer, bundled with what it uses.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Bundles the trials' own modules into `folder`; answers their paths there.
 * @param {string} folder
 */
export async function bundle(folder) {
  await build({
    configFile: false,
    root: join(here, '../..'),
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { writer: join(here, 'writer.mjs'), kit: join(here, 'kit.mjs') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
      }
    }
  })
  return { writer: join(folder, 'writer.mjs'), kit: join(folder, 'kit.mjs') }
}
