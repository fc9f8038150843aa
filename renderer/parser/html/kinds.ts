import type { DroppedKind } from '#core/import/imported.ts'

/** What an element is by its name or its role. */
const BY_NAME: Readonly<Record<string, DroppedKind>> = {
  nav: 'navigation',
  menu: 'navigation',
  header: 'page-furniture',
  footer: 'page-furniture',
  aside: 'page-furniture',
  dialog: 'hidden',
  noscript: 'hidden',
  form: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  label: 'form',
  fieldset: 'form',
  figcaption: 'caption',
  caption: 'caption',
  math: 'formula',
  svg: 'image',
  canvas: 'image',
  video: 'media',
  audio: 'media',
  object: 'media',
  embed: 'media'
}

const BY_ROLE: Readonly<Record<string, DroppedKind>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  tablist: 'navigation',
  banner: 'page-furniture',
  contentinfo: 'page-furniture',
  complementary: 'page-furniture',
  dialog: 'page-furniture',
  alertdialog: 'page-furniture',
  search: 'form',
  form: 'form',
  'doc-footnote': 'footnote',
  'doc-endnotes': 'footnote'
}

/** What class and id say, the likeliest first. Whole parts of words: `nav`, not `navy`. */
const BY_CLASS: readonly (readonly [RegExp, DroppedKind])[] = [
  [/(?:^|[-_ ])(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|quoted-history)(?:$|[-_ ])/i, 'quoted-message'],
  [/(?:^|[-_ ])(?:comments?|disqus|respond|replies)(?:$|[-_ ])/i, 'comment'],
  [/(?:^|[-_ ])(?:footnotes?|endnotes?|references|reflist)(?:$|[-_ ])/i, 'footnote'],
  [/(?:^|[-_ ])(?:wp-caption-text|captions?)(?:$|[-_ ])/i, 'caption'],
  [/(?:^|[-_ ])(?:nav|navbar|navigation|menu|breadcrumbs?|toc|pagination|pager|skip|tabs)(?:$|[-_ ])/i, 'navigation'],
  [
    /(?:^|[-_ ])(?:ads?|advert\w*|banner|bottom|byline|cookies?|consent|footer|header|masthead|newsletter|outbrain|popular|promo\w*|recommend\w*|related\w*|share|sharing|sidebar|social|sponsor\w*|subscribe|taboola|tags|teaser|toolbar|trending|widget)(?:$|[-_ ])/i,
    'page-furniture'
  ]
]

/** What the words in `element` are, where they are left out; `around` is what its surroundings are. */
export function kindOf(element: Element, around: DroppedKind): DroppedKind {
  if (around === 'hidden' || isHidden(element)) return 'hidden'
  if (around === 'quoted-message' || (element.localName === 'blockquote' && element.getAttribute('type') === 'cite')) return 'quoted-message'
  const role = element.getAttribute('role')?.trim().toLowerCase() ?? ''
  const said = BY_NAME[element.localName] ?? BY_ROLE[role]
  if (said !== undefined) return said
  if (element.localName === 'body' || element.localName === 'html') return around
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 500)
  return names === ' ' ? around : (BY_CLASS.find(([pattern]) => pattern.test(names))?.[1] ?? around)
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
