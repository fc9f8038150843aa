import { fileURLToPath } from 'node:url'
import { runCommandLine } from './cli/run.ts'
import { whenNobodyReads } from './cli/terminal.ts'
import { compilePatternsOnce } from './patterns.ts'

compilePatternsOnce()

// Seen from out/main/cli.js, where this ends up.
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// What is being added to the library is added, whoever listens.
whenNobodyReads(process.stdout, process.argv[2] === 'import' ? () => undefined : () => process.exit())

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  resources: at('../resources'),
  program: at('../..')
})
