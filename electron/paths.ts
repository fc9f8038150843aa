import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// Seen from out/main/, where this ends up.
export const WINDOW_ROOT = at('../renderer')
export const PRINT_ROOT = at('../renderer/print')
export const PRELOAD = at('../preload/preload.cjs')
export const PARSER_PRELOAD = at('../preload/parser-preload.cjs')
export const RESOURCES = at('../resources')
export const LIBRARY_WORKER = at('./library-worker.js')
export const CHECK_WORKER = at('./check-worker.js')
