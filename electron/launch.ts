/** Commands that need this engine, but no window. */
const WITHOUT_WINDOW: readonly (string | undefined)[] = ['print', 'import', 'analyze', 'search', 'export']

/**
 * The program's own words in `argv`: without the executable, the path of the program where a plain Electron runs it
 * (`defaultApp`), and the switches that the engine or its launcher put before them.
 */
export function programArguments(argv: readonly string[], defaultApp: boolean): readonly string[] {
  const rest = argv.slice(1)
  const words = rest.filter((argument) => !argument.startsWith('-'))
  const own = defaultApp ? words.slice(1) : words
  const [first] = own
  if (first !== 'open' && !WITHOUT_WINDOW.includes(first)) return own
  // A command's own options stand after its name and are kept.
  return rest.slice(rest.indexOf(first!, defaultApp ? rest.indexOf(words[0]!) + 1 : 0))
}

/** Whether `words`, from {@link programArguments}, ask for something that is done without a window. */
export function isCommand([first]: readonly string[]): boolean {
  return WITHOUT_WINDOW.includes(first)
}

/** The files to open that `words`, from {@link programArguments}, name. */
export function filesToOpen(words: readonly string[]): readonly string[] {
  const files = words.filter((word) => !word.startsWith('-'))
  return files[0] === 'open' ? files.slice(1) : files
}
