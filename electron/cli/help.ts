import type { CommandName } from './arguments.ts'

const OVERVIEW = `Usage: briefing COMMAND

Reads, searches and prints a briefing of a document, offline.
Where no file is named, the bundled briefing is meant.

  open [FILE…]                    opens the window on these files
  analyze [FILE…] [--published DATE] [--json]
                                  derives the briefing of a document and prints it
  search QUERY [FILE…] [--library DIR] [--json]
                                  ranked hits with paragraph numbers, offsets and excerpts
  print [FILE] -o OUT.pdf [--paper a4|letter] [--full]
                                  the one-page brief, or with --full the whole text, as PDF
  import FILE… [--library DIR]    adds files to the library; says what was kept and what was lost
  export ID|FILE --to FORMAT [-o OUT]
                                  a document as Markdown, JSON, Web Annotation or reference
  verify [ID|FILE|FOLDER]         checks every span and hash of a briefing, or of a whole library

FILE may be plain text, Markdown, HTML, MHTML, PDF, DOCX, EPUB or .eml, or the ID of a document of
the library: the one that the window uses, or the one in the folder that --library names.

  briefing help COMMAND           says more about a command
  briefing --version              says what is running

Results go to standard output, messages to standard error.
Exit codes: 0 done; 1 could not be done; 2 wrong usage; 3 input damaged, unsupported or too large.
`

const ABOUT: Readonly<Record<CommandName, string>> = {
  open: `Usage: briefing open [FILE…]

Opens the window on these files; without one, on the bundled briefing.
`,
  search: `Usage: briefing search [--library DIR] [--json] QUERY [FILE…]

Finds the places where the words of QUERY stand, in files, in documents of the library by their ID,
or in the bundled briefing.
All words must stand in the same paragraph; case and accents do not matter.

  "two words"   an exact phrase         word*    words that begin so
  a OR b        either                  word~1   words that differ by one letter
  -word         not this one            speaker:petro, in:quotes, para:7   fields

  --library DIR the library in this folder: all of it where no FILE is named
  --json        one JSON document instead of text
  --            before a query that begins with “-”
`,
  print: `Usage: briefing print [FILE] -o OUT.pdf [--paper a4|letter] [--full] [--library DIR]

Writes the one-page brief of a file, of a document of the library by its ID (with your comment on it),
or of the bundled briefing, as PDF.

  -o, --output OUT.pdf     where to
  --paper a4|letter        without it, the paper of the system's region
  --full                   the whole text instead of the brief
  --library DIR            the library that an ID is of; without it, the one that the window uses
`,
  verify: `Usage: briefing verify [--library DIR] [ID|FILE|FOLDER]

Checks that every item of a briefing points at its words, that its source is the file it was made
from, and that the notes are whole and at their words. Nothing is changed.
ID is a document of the library, FILE a briefing.json or a travelling .briefing, FOLDER a folder that
holds a briefing with its source, or a whole library: each of its documents is then checked, and at
the end it is said how many there are and which are not whole. Without any, the bundled briefing.

  --library DIR   the library that ID is of; without ID, all of it is checked
`,
  analyze: `Usage: briefing analyze [FILE…] [--published DATE] [--json] [--library DIR]

Prints the briefing of files, of documents of the library by their ID, or the bundled one: summary,
quotes, statements, timeline, people, numbers and what is not established, each with the words it
points at. English only; of other texts it says so. One file that cannot be read does not stop the
others.

  --published DATE   when the text was published (2026-02-04, 2026-02 or 2026): “yesterday” is counted
                     from it
  --json             the briefing as JSON; of several files, one line each
  --library DIR      the library that an ID is of; without it, the one that the window uses
`,
  import: `Usage: briefing import FILE… [--library DIR]

Adds files to the library and prints, of each, its ID, how many words were kept and what was left out.
A file that is in the library already is not added again; a changed version of one takes over its
name and tags, and the earlier one goes to the archive; a .briefing brings its notes, which are joined
to those that are there. One file that cannot be read does not stop the others.

  --library DIR   the library in this folder, which is made where there is none;
                  without it, the one that the window uses
`,
  export: `Usage: briefing export ID|FILE --to FORMAT [-o OUT] [--library DIR]

Writes a document in another format, to standard output or to a file. ID is a document of the library,
FILE a document, a briefing.json or a travelling .briefing; without any, the bundled briefing.

  --to markdown        the briefing to read, every item with its ¶
  --to json            the briefing itself
  --to webannotation   every item as a W3C Web Annotation
  --to csl|bibtex|ris  the source as a reference

  -o, --output OUT     where to
  --library DIR        the library that ID is of; without it, the one that the window uses
`
}

/** The help text on one command, or on all of them. */
export function helpText(about: CommandName | undefined): string {
  return about ? ABOUT[about] : OVERVIEW
}
