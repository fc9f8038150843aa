/*
 * Closed word lists of the sentence splitter. All are lower case; abbreviations stand without their last full stop.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Titles and other abbreviations that lean on the word after them: no sentence ends in one. */
export const LEANING = words(`
  mr mrs ms messrs mme mlle mx dr drs prof profs gen lt col maj capt cpt sgt cmdr adm sen sens rep reps gov govs rev
  hon pres supt det insp pvt cpl amb atty asst assoc dep dir msgr fr mt vs e.g i.e eg ie cf viz approx ca resp
  lt.gen brig.gen maj.gen vice.adm
`)

/** Abbreviations that only a number (or a letter that numbers) follows within a sentence. */
export const NUMBERED = words(`
  no nos p pp vol vols fig figs ch chap sec sect para paras art arts op eq eqs ex pt c b d r fl tel ext v §
`)

/** Abbreviations that may end a sentence; they do where the next word opens one. */
export const EITHER = words(`
  inc corp co cos ltd llc plc bros jr sr esq ave blvd rd hwy dept univ assn bldg intl etc al a.m p.m am pm et est ft
  s.c n.c n.y n.j n.h n.m n.d s.d r.i d.c w.va b.c min hr hrs sq mph kg km lb lbs oz tbsp tsp ed eds trans repr def
  u.s u.k u.n e.u u.s.a u.s.s.r u.a.e a.d b.c.e c.e ph.d m.d b.a m.a d.d.s j.d m.b.a r.n
`)

/** The same of states, months and days, which are abbreviations only with a capital: “Ill.”, but not “He is ill.” */
export const EITHER_PROPER = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn
  tenn tex va vt wash wis wyo ont que alta
`)

/** Month names in full and short: a number follows or precedes them. */
export const MONTHS = words(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
`)

/** Words that open sentences far more often than they follow an abbreviation inside one. */
export const OPENERS = words(`
  the a an this that these those he she it they we you i his her its their our my your who what when where why how
  there here in on at by for from with without to of as if but and or nor so yet although though while because since
  until unless after before during under over between among against about according despite however meanwhile
  moreover nevertheless nonetheless instead otherwise therefore thus hence still also then now today yesterday
  tomorrow earlier later once some many most several few all both each every any no none neither either one two three
  another other others such not only even just perhaps maybe yes is are was were do does did has have had can could
  will would should may might must let don't it's he's she's that's there's they're we're i'm following asked said
  last next more much anyone everyone someone nobody everybody somebody nothing something overall officials police critics supporters analysts
  experts residents witnesses
`)

/** Verbs that report speech, in the forms that follow a name after a question or an exclamation in quotation marks. */
export const SPEECH = words(`
  said says asked asks replied replies added adds wrote writes told tells shouted cried wondered whispered exclaimed
  demanded answered responded continued joked quipped tweeted posted yelled screamed muttered explained recalled
`)

/** Words before a number that name a figure or part of a text: “Figure 1.” opens its caption. */
export const CAPTION = /^(?:figure|fig\.|table|box|chart|map|chapter|section|appendix|annex|article|part|step|note|photo|image|listing|example)\s+[\dA-Z][\d.]{0,6}$/i
