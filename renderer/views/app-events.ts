import type { ViewEvents } from '../events.ts'
import type { Desk } from '../state/desk.ts'
import type { Store } from '../state/store.ts'

/** Has the desk do what the views under `root` raise. */
export function obey(root: EventTarget, { desk, store }: { desk: Desk; store: Store }): void {
  const on = <E extends keyof ViewEvents>(name: E, act: (detail: ViewEvents[E]) => void): void =>
    root.addEventListener(name, ((event: CustomEvent<ViewEvents[E]>) => act(event.detail)) as EventListener)
  const { importing, library, messages, navigation, opening, preferences, searching, work } = desk
  on('item-chosen', ({ ref, place }) => navigation.chooseItem(ref, place))
  on('mark-chosen', ({ ref, place }) => navigation.chooseMark(ref, place))
  on('passage-chosen', ({ span, lit }) => navigation.goTo(span, { lit: lit ? [span] : [], toTop: true }))
  on('panel-chosen', ({ panel }) => {
    if (panel === 'results') void searching.search({ shown: true })
    else preferences.setPanel(panel)
  })
  on('hit-chosen', ({ index }) => searching.goToHit(index))
  on('hit-stepped', ({ direction }) => void searching.stepHit(direction))
  on('query-changed', ({ change, typing }) => void searching.search({ ...change, shown: true }, typing))
  on('search-closed', () => searching.closeSearch())
  on('settings-changed', (change) => {
    preferences.set(change)
    if ('matchCase' in change || 'wholeWord' in change) void searching.search({})
  })
  on('place-changed', (place) => desk.setPlace(place))
  on('comment-changed', ({ comment }) => desk.setComment(comment))
  on('published-given', ({ date }) => void opening.setPublished(date))
  on('dialog-closed', () => desk.openDialog(null))
  on('problem-dismissed', ({ id }) => messages.dismiss(id))
  on('problem-met', ({ message }) => messages.report(message))
  on('status-dismissed', () => messages.hush())
  on('undo-called', () => void library.undo())
  on('work-cancelled', () => work.cancel())
  on('batch-cancelled', () => importing.batch.cancel())
  on('import-decided', (decision) => importing.decide(decision))
  on('document-chosen', ({ id }) => void (id === null ? opening.openBundled() : opening.openFromLibrary(id)))
  on('earlier-passage-chosen', ({ id, span }) => void desk.openAt(id, span))
  on('document-action', ({ action, id }) => desk.act(action, id))
  on('document-renamed', ({ id, name }) => void library.rename(id, name))
  on('source-corrected', ({ id, corrections }) => void opening.correct(id, corrections))
  on('document-tagged', ({ id, tags }) => void library.setTags(id, tags))
  on('library-browsed', (change) => store.change(change))
  on('place-wanted', ({ move }) => void library.choosePlace(move))
  on('export-wanted', ({ id, to }) => void library.export(id, to))
}
