import { fileURLToPath } from 'node:url'
import { readPlain } from './cli/reader.ts'
import { runCommandLine } from './cli/run.ts'
import { whenNobodyReads } from './cli/terminal.ts'
import { compilePatternsOnce } from './patterns.ts'

compilePatternsOnce()

// Seen from out/main/cli.js, where this ends up.
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const interruption = new AbortController()

// What is being added to the library is added, whoever listens and whoever wants an end; all else ends at once.
const adds = process.argv[2] === 'import'
for (const stream of [process.stdout, process.stderr]) whenNobodyReads(stream, () => !adds && process.exit())
if (adds) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interruption.abort())

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  resources: at('../resources'),
  program: at('../..'),
  read: readPlain,
  signal: interruption.signal
})
