import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { emitPrintAssets } from './electron/print/assets.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// Targets are those of the oldest engine the program runs on, not of the newest one installed.
const NODE_TARGET = 'node20.18'
const CHROMIUM_TARGET = 'chrome130'

/** Makes `file?bytes` a module whose value is the file's content: pages that may fetch nothing can still import it. */
function bytesAsModules(): Plugin {
  return {
    name: 'bytes-as-modules',
    load(id) {
      const [path = '', query] = id.split('?')
      if (query !== 'bytes') return null
      const base64 = readFileSync(path).toString('base64')
      return `export default Uint8Array.from(atob('${base64}'), (character) => character.charCodeAt(0))`
    }
  }
}

// Entry paths are absolute: electron-vite would take a bare `electron/…` for the module of that name.
export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      outDir: at('out/main'),
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          cli: at('electron/cli.ts'),
          'needs-engine': at('electron/cli/needs-engine.ts'),
          prepare: at('electron/prepare.ts'),
          'library-worker': at('electron/library/worker.ts'),
          'check-worker': at('electron/import/check-worker.ts')
        },
        // Chunks lie beside the entries, so that electron/paths.ts finds the same places from each.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      target: NODE_TARGET,
      outDir: at('out/preload'),
      externalizeDeps: false,
      // A sandboxed preload is one file.
      isolatedEntries: true,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts'), 'parser-preload': at('electron/parser-preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: at('renderer'),
    // The pages are served from the root of their own `app://` origin.
    base: './',
    plugins: [emitPrintAssets(at('.')), bytesAsModules()],
    build: {
      target: CHROMIUM_TARGET,
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // The content policy allows neither `data:` assets nor the polyfill's fetch.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('renderer/index.html'), parser: at('renderer/parser/index.html') } }
    },
    worker: { format: 'es' }
  }
})
