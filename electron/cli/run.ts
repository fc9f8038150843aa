import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { analyze } from './analyze.ts'
import { parseCommandLine } from './arguments.ts'
import { exportDocument } from './export.ts'
import { helpText } from './help.ts'
import { importFiles } from './import.ts'
import { search } from './search.ts'
import { DONE, FAILED, WRONG_USAGE, type Terminal } from './terminal.ts'
import { verify } from './verify.ts'

/**
 * Does what the words after `briefing` ask for, but opens no window, and returns the exit code: 0 done, 1 could not be
 * done, 2 wrong usage, 3 input damaged, unsupported or too large.
 */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { stdout, stderr } = terminal
  const line = parseCommandLine(argv)
  switch (line.command) {
    case 'search':
      return search(line, terminal)
    case 'analyze':
      return analyze(line, terminal)
    case 'verify':
      return verify(line, terminal)
    case 'import':
      return importFiles(line, terminal)
    case 'export':
      return exportDocument(line, terminal)
    case 'help':
      stdout.write(helpText(line.about))
      return DONE
    case 'version':
      stdout.write(await versionText(terminal.program))
      return DONE
    case 'later':
      stderr.write(`briefing: ${line.what} is not there yet in this version.\n`)
      return FAILED
    case 'wrong':
      stderr.write(`briefing: ${line.message}\nbriefing help says how each command is used.\n`)
      return WRONG_USAGE
    case 'print':
      if (terminal.print) return terminal.print(line, terminal)
      return needsEngine(line.command, terminal)
    case 'open':
      return needsEngine(line.command, terminal)
  }
}

function needsEngine(command: string, { stderr }: Terminal): number {
  stderr.write(`briefing: “${command}” needs the program's window engine. Start it as: npx briefing ${command} …\n`)
  return FAILED
}

/** The program's version and the engines it runs on, one per line. */
async function versionText(program: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(program, 'package.json'), 'utf8')) as { version: string }
  // Plain Node runs this too, and there has no such version.
  const { electron: running } = process.versions as Partial<NodeJS.ProcessVersions>
  const electron = running ?? (await installedElectron(program))
  return `Briefing Reader ${manifest.version}\nElectron ${electron}\nNode ${process.versions.node}\n`
}

/** The version of the Electron in the checkout, which writes it in a file of its distribution. */
async function installedElectron(program: string): Promise<string> {
  const version = await readFile(join(program, 'node_modules/electron/dist/version'), 'utf8').catch(() => '')
  return version.trim().replace(/^v/, '') || 'not installed yet: npm start installs it'
}
