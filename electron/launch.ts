const COMMANDS = ['open', 'print', 'import'] as const

/**
 * The program's own words in `argv`: without the executable, the path of the program where a plain Electron runs it
 * (`defaultApp`), and the switches that the engine or its launcher put before them.
 */
export function programArguments(argv: readonly string[], defaultApp: boolean): readonly string[] {
  const rest = argv.slice(1)
  const words = rest.filter((argument) => !argument.startsWith('-'))
  const own = defaultApp ? words.slice(1) : words
  const [first] = own
  if (!COMMANDS.some((command) => command === first)) return own
  // A command's own options stand after its name and are kept.
  return rest.slice(rest.indexOf(first!, defaultApp ? rest.indexOf(words[0]!) + 1 : 0))
}

/** The files to open that `words`, from {@link programArguments}, name. */
export function filesToOpen(words: readonly string[]): readonly string[] {
  const files = words.filter((word) => !word.startsWith('-'))
  return files[0] === 'open' ? files.slice(1) : files
}
