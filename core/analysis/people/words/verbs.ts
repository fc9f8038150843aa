import { wordSet } from './word-set.ts'

/** Verbs of saying, thinking and feeling whose subject, or inverted subject, is mostly a person. */
export const SAYING = wordSet(`
  said says say told tells added adds asked asks replied replies answered explained explains argued argues insisted insists claimed
  claims noted notes recalled recalls warned warns urged urges announced announces declared declares stated states
  acknowledged acknowledges admitted admits agreed conceded concedes denied denies contended contends complained
  complains concluded concludes continued joked jokes remarked remarks observed observes quipped responded responds suggested suggests
  testified testifies vowed vows wrote writes believes believed thinks thought hopes hoped wants wanted knows knew
  felt feels predicted predicts pledged promised promises stressed emphasized emphasised reiterated pointed commented tweeted
  posted shouted whispered muttered laughed smiled nodded shrugged sighed cried wept exclaimed murmured opined mused
  countered retorted boasted lamented bemoaned chided scoffed confessed confided speculated
`)

/** Verbs whose subject is a person more often than not. */
export const ACTING = wordSet(`
  was is had has were met won lost died married resigned retired arrived flew visited served born grew spoke speaks played
  plays scored beat defeated led leads ran appeared became took went came gave made called joined graduated studied
  worked lived moved returned walked looked stood sat turned began started decided refused declined tried finished
  who whose whom himself herself
`)

/** Words that open a sentence, clause or quotation and are never the first word of a name there. */
export const FUNCTION_WORDS = wordSet(`
  a an the this that these those he she it we they i you his her its our their my your who whom whose which what when where why how
  and or but nor so yet if then than because although though while whereas unless until since after before during
  in on at by for from to of with without within into onto upon over under above below between among against about
  across along around behind beside besides beyond despite down except inside near off outside past through throughout
  toward towards up via as like unlike not no yes none nothing nobody never ever always often sometimes usually
  also too even still just only both either neither each every all any some many much more most few several such other
  another same there here now today yesterday tomorrow tonight meanwhile however moreover furthermore nevertheless
  nonetheless therefore thus hence instead otherwise rather indeed perhaps maybe probably possibly certainly clearly
  apparently reportedly allegedly recently earlier later soon once twice again first second third last next finally
  eventually initially originally previously currently formerly generally overall according following including
  regarding concerning given considering based am is are was were be been being do does did done have has had having
  will would shall should can could may might must let let's one two three four five six seven eight nine ten eleven
  twelve twenty thirty forty fifty hundred hundreds thousand thousands million millions billion billions dozens
  i'm i've i'd i'll we're we've we'll we'd you're you've you'll you'd they're they've they'd they'll he's he'd he'll she's she'd she'll it's
  that's there's here's what's who's don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't
  shouldn't haven't hasn't hadn't mustn't ain't oh ah well okay ok hello hi thanks thank please sorry
  asked while whether upon amid amidst versus per ago
`)

export const CALENDAR = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct.
  nov nov. dec dec. mon tue tues wed thu thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays
  christmas easter ramadan thanksgiving passover hanukkah halloween weekend
`)

/** Lower-case words that stand inside a personal name. */
export const PARTICLES = wordSet(`
  de del della di da dos das do du des la le van von der den ten ter zu zum af av bin ibn bint ben al el ul y e es sur ud und arap ap mac
  dal dei san st abu
`)

export const GENERATIONS = wordSet('jr jr. sr sr. ii iii iv')

export const MONTHS_AS_NAMES = wordSet('april may june august')
