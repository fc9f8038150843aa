import { app } from 'electron'
import { isCommand, programArguments } from './launch.ts'
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
if (isCommand(words)) void import('./cli/in-engine.ts').then(({ runInEngine }) => runInEngine(words))
else if (app.requestSingleInstanceLock({ words, folder: process.cwd() })) void runProgram(words)
else app.quit()
