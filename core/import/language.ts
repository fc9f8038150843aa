import { isWestern, letterPattern } from '../letters.ts'

/*
 * Which language a text is written in, by the share of its words that are function words of each language. Closed
 * lists of the commonest words, without those that two of the languages share where they would decide anything.
 */

const PROFILES: readonly (readonly [tag: string, words: ReadonlySet<string>])[] = [
  ['en', words('the of and to in that it was for on is with as he his be at by had not are but from or have an they which you were her all she there would their we him been has when who will no more if out so said what about into than its only other time could these two may then do first any now such like our over even most me after also did many before must through back years where much your well down should because each just those mr how own too')],
  ['es', words('el la de que y en los del se las por un con no una su para es al lo como más pero sus le ha este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso había ante ellos esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes nada cual fue son ser está dijo según años')],
  ['fr', words('le la les de des du et en un une que qui dans est pour pas sur au aux avec ce se il elle ne plus par son sa ses mais ou où nous vous ils comme été cette ces leur être sont fait ont même aussi entre sans deux après avait était dont selon ans très tout tous bien peut encore lui')],
  ['de', words('der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ihre ihr wenn kann gegen vom schon unter wir soll eines jahr jahre zwei diese dieser sagte')],
  ['it', words('di che e la il un a per in una mi sono non ho ma lo ha con ti si le da del della dei delle al alla nel nella ci come gli più anche dal dalla questo questa degli sul sulla suo sua stato è dopo anni due tra loro essere molto hanno così ancora perché cui')],
  ['pt', words('de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles você são disse anos')],
  ['nl', words('de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja werd wezen zelf tegen na reeds wil kon niets uw iemand geweest andere')],
  ['sv', words('och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än dig kan sina här ha mot alla under någon eller allt mycket sedan')],
  ['da', words('og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit')],
  ['pl', words('w i z na do się nie to jest że o jak od po za ale przez dla są był było być może ich tak co już jego jej tym tego czy oraz lub który która które także tylko przed bez pod nad między jako ze ma będzie')],
  ['tr', words('ve bir bu için ile da de olarak çok daha gibi en ne olan kadar ama sonra var ki mi her ya değil o ben sen biz siz onlar şey göre önce kendi yok diye dedi oldu yıl')],
  ['id', words('yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih kata tahun sudah atau saat oleh menjadi orang ia telah adalah seperti sebagai bahwa dapat para harus namun kita dua satu masih hari hanya')],
  ['vi', words('và của là có được trong cho không các một người những với đã này đó khi để từ về như ra ở năm vào cũng đến trên tại')]
]

/** How much of a text is looked at: enough for any, and no more than a blink for the longest. */
const SAMPLE = 24_000

/**
 * The BCP 47 tag of the language that `text` is mostly written in, or `und` where there is too little to tell or
 * none of the known languages shows itself. Looks at the beginning, and at as much from the middle of a long text.
 */
export function detectLanguage(text: string): string {
  const middle = Math.max(SAMPLE, text.length >> 1)
  const sample = (text.slice(0, SAMPLE) + ' ' + text.slice(middle, middle + SAMPLE)).toLowerCase()
  return languageOfScript(sample) ?? languageOfWords(sample)
}

function languageOfScript(sample: string): string | undefined {
  if (isWestern(sample)) return undefined
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  if (letters === 0 || latin * 2 >= letters) return undefined
  const scripts: readonly (readonly [RegExp, () => string])[] = [
    [/\p{Script=Hangul}/gu, () => 'ko'],
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => 'ja'],
    [/\p{Script=Han}/gu, () => 'zh'],
    [/\p{Script=Cyrillic}/gu, () => (/[іїєґ]/.test(sample) ? 'uk' : /[ыэё]/.test(sample) ? 'ru' : 'und')],
    [/\p{Script=Greek}/gu, () => 'el'],
    [/\p{Script=Hebrew}/gu, () => 'he'],
    [/\p{Script=Thai}/gu, () => 'th'],
    [/\p{Script=Arabic}/gu, () => (/[پچژگںٹڈ]/.test(sample) ? 'und' : 'ar')]
  ]
  return scripts.find(([pattern]) => count(pattern) * 5 >= letters)?.[1]() ?? 'und'
}

const WORD = letterPattern(String.raw`\p{L}+(?:['’]\p{L}+)?`, 'g')

function languageOfWords(sample: string): string {
  const tokens = sample.match(WORD(sample)) ?? []
  if (tokens.length < 4) return 'und'
  const scores = PROFILES.map(([tag, known]) => ({ tag, hits: tokens.reduce((sum, token) => sum + (known.has(token) ? 1 : 0), 0) }))
  const [best, second] = scores.toSorted((a, b) => b.hits - a.hits)
  const convincing = best!.hits >= 2 && best!.hits >= tokens.length * 0.1 && best!.hits > second!.hits * 1.25
  return convincing ? best!.tag : 'und'
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
