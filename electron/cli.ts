import { fileURLToPath } from 'node:url'
import { runCommandLine } from './cli/run.ts'
import { compilePatternsOnce } from './patterns.ts'

compilePatternsOnce()

// Seen from out/main/cli.js, where this ends up.
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// A reader that has seen enough (`briefing search … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  resources: at('../resources'),
  program: at('../..')
})
