import type { CommandName } from './arguments.ts'

const OVERVIEW = `Usage: briefing COMMAND

Reads, searches and prints a briefing of a document, offline.
Where no file is named, the bundled briefing is meant.

  open [FILE…]                    opens the window on these files
  analyze FILE… [--published DATE] [--json]
                                  derives the briefing of a text and prints it
  search QUERY [FILE…] [--json]   ranked hits with paragraph numbers, offsets and excerpts
  print [FILE] -o OUT.pdf [--paper a4|letter] [--full]
                                  the one-page brief, or with --full the whole text, as PDF
  verify [FILE|FOLDER]            checks every span and hash of a briefing

Not there yet in this version: import, export.

  briefing help COMMAND           says more about a command
  briefing --version              says what is running

Results go to standard output, messages to standard error.
Exit codes: 0 done; 1 could not be done; 2 wrong usage; 3 input damaged, unsupported or too large.
`

const NOT_YET = 'This command is not there yet in this version.\n'

const ABOUT: Readonly<Record<CommandName, string>> = {
  open: `Usage: briefing open [FILE…]

Opens the window on these files; without one, on the bundled briefing.
`,
  search: `Usage: briefing search [--json] QUERY [FILE…]

Finds the places where the words of QUERY stand, in plain-text files or in the bundled briefing.
All words must stand in the same paragraph; case and accents do not matter.

  "two words"   an exact phrase         word*    words that begin so
  a OR b        either                  word~1   words that differ by one letter
  -word         not this one            speaker:petro, in:quotes, para:7   fields

  --json        one JSON document instead of text
  --            before a query that begins with “-”
`,
  print: `Usage: briefing print [FILE] -o OUT.pdf [--paper a4|letter] [--full]

Writes the one-page brief as PDF.

  -o, --output OUT.pdf     where to
  --paper a4|letter        without it, the paper of the system's region
  --full                   the whole text instead of the brief
`,
  verify: `Usage: briefing verify [FILE|FOLDER]

Checks that every item of a briefing points at its words and that its source is the file it was made from.
FILE is a briefing.json, FOLDER a folder that holds one with its source; without either, the bundled briefing.
`,
  analyze: `Usage: briefing analyze FILE… [--published DATE] [--json]

Derives the briefing of plain-text files: summary, quotes, statements, timeline, people, numbers and what is not
established, each with the words it points at. English only; of other texts it says so.

  --published DATE   when the text was published (2026-02-04, 2026-02 or 2026): “yesterday” is counted from it
  --json             the briefing as JSON; of several files, one line each
`,
  import: `Usage: briefing import FILE… [--library DIR]\n\n${NOT_YET}`,
  export: `Usage: briefing export ID|FILE --to markdown|json|webannotation|csl|bibtex|ris\n\n${NOT_YET}`
}

/** The help text on one command, or on all of them. */
export function helpText(about: CommandName | undefined): string {
  return about ? ABOUT[about] : OVERVIEW
}
