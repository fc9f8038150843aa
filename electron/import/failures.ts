import { BriefingError } from '#core/errors.ts'

/** What the program says where a document could not be read, by what happened. */
export const failures = {
  cancelled: (fileName: string) => new BriefingError('cancelled', `Reading “${fileName}” was cancelled.`),

  silent: (fileName: string, seconds: number) =>
    new BriefingError(
      'limit-reached',
      `“${fileName}” was given up: nothing came of reading it for ${seconds} seconds. It may be made to keep programs busy; if you trust it, print it to PDF and open that.`
    ),

  slow: (fileName: string, minutes: number) =>
    new BriefingError('limit-reached', `“${fileName}” was given up: it was not read after ${minutes} minutes. Split it and open the parts.`),

  memory: (fileName: string, megabytes: number) =>
    new BriefingError(
      'limit-reached',
      `“${fileName}” was given up: reading it takes more than ${megabytes} MB of memory. Split it and open the parts, or save it as plain text.`
    ),

  gone: (fileName: string) =>
    new BriefingError(
      'limit-reached',
      `“${fileName}” was given up: the process that read it ended of itself. Try again; if it happens again, save the document as plain text and open that.`
    ),

  fault: (fileName: string, fault: string) =>
    new BriefingError('damaged-document', `“${fileName}” could not be read: ${fault}. Save it in another format, such as plain text, and open that.`),

  start: (fileName: string, cause: unknown) =>
    new BriefingError('internal', `“${fileName}” could not be read: the reader of documents did not start. Restart Briefing Reader and try again.`, { cause })
}
