// @ts-check
// The program inside resources/default_app.asar: what Electron runs when it is told "electron FOLDER". It does the part
// of Electron's own default app that development and test tools rely on: `-r FILE`, `process.defaultApp`, and the
// name, version and path of the app in FOLDER.
import { app as electronApp } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Two methods that Electron keeps for its default app, and so leaves out of its published types.
 *
 * @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} ForDefaultApp
 */
const app = /** @type {Electron.App & ForDefaultApp} */ (electronApp)

const { modules, target } = parseArguments(process.argv.slice(1))
const require = createRequire(join(process.cwd(), 'default-app.cjs'))
for (const module of modules) require(resolve(module))

if (target === undefined) {
  console.log(`Electron ${process.versions.electron}: give it the folder of an app.`)
  app.exit(process.argv.some((arg) => arg === '--version' || arg === '-v') ? 0 : 2)
} else {
  const main = describeApp(resolve(target))
  try {
    // Awaited at top level, because Electron holds back its `ready` event until its main module is evaluated: the app
    // can still register schemes and switches, as it can when it is packaged.
    await import(pathToFileURL(main).href)
  } catch (error) {
    console.error('The app threw an error while it was loaded:', error)
    app.exit(1)
  }
}

/**
 * @param {readonly string[]} args
 * @returns {{ modules: readonly string[], target: string | undefined }}
 */
function parseArguments(args) {
  const modules = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') modules.push(args[++at] ?? '')
    else if (!arg.startsWith('-')) return { modules, target: arg }
  }
  return { modules, target: undefined }
}

/**
 * Gives Electron the app's name, version and path.
 *
 * @param {string} path folder with a package.json, or a script
 * @returns {string} path of the app's main script
 */
function describeApp(path) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const description = join(path, 'package.json')
  if (!existsSync(description)) {
    app.setAppPath(dirname(path))
    return path
  }
  const { name, productName, version, main } = JSON.parse(readFileSync(description, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.setName(productName ?? name)
  app.setAppPath(path)
  return join(path, main ?? 'index.js')
}
