import { app } from 'electron'
import { programArguments } from './launch.ts'
import { nameProgram } from './menu.ts'
import { closeNetwork } from './network.ts'
import { COMPILE_PATTERNS_ONCE, compilePatternsOnce } from './patterns.ts'
import { declareScheme } from './protocol.ts'
import { runProgram } from './program.ts'
import { refuseNavigation } from './window.ts'

const words = programArguments(process.argv, process.defaultApp)

nameProgram()
compilePatternsOnce()
app.commandLine.appendSwitch('js-flags', COMPILE_PATTERNS_ONCE)
closeNetwork()
declareScheme()
refuseNavigation()

// The command line brings the whole analysis with it, which the window's start need not wait for.
if (words[0] === 'print') void import('./cli/print.ts').then(({ printFromCommandLine }) => printFromCommandLine(words))
else if (words[0] === 'import') void import('./cli/import-any.ts').then(({ importFromCommandLine }) => importFromCommandLine(words))
else if (app.requestSingleInstanceLock({ words, folder: process.cwd() })) void runProgram(words)
else app.quit()
