import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { readPlain } from '../../electron/cli/reader.ts'
import { runCommandLine } from '../../electron/cli/run.ts'
import type { Terminal } from '../../electron/cli/terminal.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

export const RESOURCES = join(project, 'resources')

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line in this process and gives what it wrote. */
export async function run(argv: readonly string[], { isTTY = false, ...own }: Partial<Terminal> & { readonly isTTY?: boolean } = {}): Promise<Ran> {
  const written = { stdout: '', stderr: '' }
  const into = (name: 'stdout' | 'stderr') => ({ isTTY, write: (text: string) => (written[name] += text) })
  const code = await runCommandLine(argv, { stdout: into('stdout'), stderr: into('stderr'), resources: RESOURCES, program: project, read: readPlain, ...own })
  return { code, ...written }
}

/** An empty folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A copy of the program's resources to damage. */
export function copyOfResources(): string {
  const folder = temporaryFolder()
  cpSync(RESOURCES, folder, { recursive: true })
  return folder
}
