import { FEMALE_NAMES, MALE_NAMES, SHARED_NAMES } from '../data/given-names.ts'
import { wordSet } from './word-set.ts'

/** Names that are English words as well; alone they prove little. */
const AMBIGUOUS_MALE = `
  will mark bill frank jack bob rob dick chuck drew grant guy hank harry jimmy josh lance max miles nick norm pat peter
  ray rich rod russ ted tony victor wade ward wayne art chase chad clay cliff colin dale dean duke earl eugene gene
  glen gus jay ken lee mike neil pierce reed sandy scott stew tim tom van vernon christian don derrick basil sandy martin newton ford jordan sterling mason noble wolf lance
  buddy woody rocky rusty butch
`
const AMBIGUOUS_FEMALE = `
  grace hope faith joy rose lily daisy iris ivy violet amber ruby pearl crystal dawn eve april may june august summer
  sue carol holly heather brook brooke penny ginger sandy olive hazel jade melody charity patience prudence
  constance destiny misty robin sally maria marina rosemary laurel viola carry kitty dolly polly molly patsy bunny honey angel
`

const MORE_MALE = `
  matt walter malik tyrell deshawn kobe lebron lyndon declan euan callum jonny
  mohammed muhammad mohamed mohammad mahmoud mahmud ahmed ahmad ali hassan hasan hussein husain hossein omar umar osama usama abdullah
  abdallah abdel abdul abdur abdelaziz abdulaziz khalid khaled yasser yasir yassir tariq tarek ibrahim ismail yusuf youssef yousef karim
  kareem rashid saddam bashar hafez hosni anwar gamal nabil samir walid faisal fahd salman turki nasser hamid hamad hamza
  bilal mustafa mehmet recep tayyip kemal bulent turgut suleyman ahmet emre hakan murat orhan ali-reza reza mehdi
  akbar mahdi javad ruhollah pervez nawaz asif imran zulfikar vladimir boris mikhail sergei sergey dmitry
  dmitri alexei aleksei aleksandr alexandr nikolai nikolay yuri yury viktor yevgeny evgeny gennady igor oleg pavel anatoly
  andrei andrey leonid vyacheslav vasily valery valeri konstantin ruslan aslan dzhokhar shamil eduard heydar ilham nursultan
  saparmurat askar slobodan radovan ratko zoran vojislav goran dragan milan milos alija franjo ivica stipe janez vaclav
  lech aleksander jaroslaw tadeusz wojciech andrzej krzysztof piotr pawel zbigniew jerzy jozef gyula laszlo ferenc istvan sandor janos gabor imre petr jiri ion traian emil nicolae petar georgi zhelyu kostas costas andreas
  giorgos alexis yiannis kiriakos giulio silvio romano massimo lamberto giorgio giuseppe giovanni matteo luca
  francesco antonio paolo pietro enrico umberto gianfranco aldo carlo roberto claudio fabio marco luigi vincenzo francois
  jacques jean jean-paul jean-pierre jean-claude jean-marie jean-luc jean-jacques jean-michel jean-louis pierre michel lionel laurent alain philippe yves christophe nicolas emmanuel bruno
  didier thierry herve gilles olivier sebastien benoit guillaume helmut gerhard wolfgang klaus jurgen juergen dieter horst
  gunther guenter hans hans-dietrich heinz karl karl-heinz uwe rainer manfred joschka oskar otto rudolf ulrich werner
  wilhelm joerg jorg dirk sven bjorn bjoern lars ole magnus gustaf goran carl-gustaf olof erik nils anders thorbjorn
  kjell jens poul arne erling gunnar soren niels jan johannes pieter willem wim ruud marten frederik thabo nelson desmond cyril jacob mangosuthu kofi kwame olusegun sani umaru goodluck yoweri
  laurent-desire mobutu mengistu meles isaias julius jomo uhuru raila mwai kenneth jonas jose
  juan jorge luis carlos pedro pablo miguel manuel fernando francisco alejandro alfredo alvaro andres arturo cesar diego eduardo
  enrique ernesto esteban felipe gabriel gerardo gilberto guillermo gustavo hector hernan hugo ignacio jaime javier jesus joaquin
  julio leonardo lorenzo marcelo mario martin mauricio nestor nicolas octavio oscar rafael ramon raul ricardo roberto rodrigo
  ruben salvador santiago sergio tomas vicente evo lula fidel daniel ollanta ivan itamar jair luiz joao
  paulo rajiv narendra manmohan atal jawaharlal mohandas sanjay amit anil arun ashok deepak rahul ravi sunil vijay vikram
  arvind lal rajesh suresh ramesh prakash krishna gopal bal inder kumar sri mahathir najib abdul-rahman goh
  suharto megawati susilo joko prabowo habibie ferdinand joseph nguyen tran pham xi hu jiang deng zhu wen li wang zhang chen liu yang mao kim park roh moon junichiro shinzo yoshiro keizo
  ryutaro morihiro taro yukio naoto yoshihiko yoshihide fumio hiroshi kenji takeshi akira ichiro hideo kenzo makoto
  yitzhak shimon benjamin binyamin ehud ariel menachem moshe avigdor yair naftali yigal yossi uri eli amos natan
  avraham dov haim chaim ezer shlomo zeev zvi yaakov yehuda mordechai volodymyr oleksandr serhiy
  mykola andriy denys dmytro svyatoslav barack donald joe mitt newt rand jeb rick rudy mitch
  kevin orrin strom trent dan al gerry tony gordon david keir rishi nigel jeremy ed `
const MORE_FEMALE = `
  oprah sinead
  hillary hilary chelsea monica paula benazir indira sonia golda angela theresa theresa marine segolene christine
  christiane simone brigitte catherine valerie isabelle sylvie martine gro tarja helle margrethe mette jacinda julia
  yulia larissa larisa svetlana natalia natalya nataliya olga tatiana tatyana irina ekaterina yekaterina galina lyudmila valentina
  oksana elena yelena anastasia ksenia maria mariya nadezhda raisa vera zoya anita claudia heike
  katja ursula gudrun ulrike petra annegret ingrid astrid sigrid liv eva agnieszka malgorzata ewa hanna beata danuta
  dilma cristina michelle isabel evita violeta rigoberta laura mireya keiko xiomara mia carmen pilar soledad
  ana beatriz lucia mercedes dolores consuelo guadalupe luz rosario aung megawati corazon gloria imelda leni hasina khaleda
  chandrika sirimavo fatima aisha zainab leila layla hanan amal rania suha noor nour yasmin maryam mariam shirin
  malala winnie graca ellen wangari joyce nkosazana madeleine janet condoleezza kamala elizabeth sarah samantha
  susan ruth sonia nikki tulsi naomi ivanka melania barbara rosalynn lillian
  sophie bethany meg anne-marie anna ann-marie marie-claude yingluck tsai michiko masako yoko
  sachiko makiko akiko yuriko indra kiran mamata jayalalithaa mayawati pratibha sushma smriti arundhati jhumpa
`

const male = new Set([...wordSet(MALE_NAMES), ...wordSet(MORE_MALE)])
const female = new Set([...wordSet(FEMALE_NAMES), ...wordSet(MORE_FEMALE)])
const shared = wordSet(SHARED_NAMES)
const ambiguousMale = wordSet(AMBIGUOUS_MALE)
const ambiguousFemale = wordSet(AMBIGUOUS_FEMALE)

/** Whether the folded word is a given name: `weak` where it is an English word as well. */
export function givenNameRank(folded: string): 'strong' | 'weak' | undefined {
  if (ambiguousMale.has(folded) || ambiguousFemale.has(folded)) return 'weak'
  if (male.has(folded) || female.has(folded) || shared.has(folded)) return 'strong'
  const dash = folded.indexOf('-')
  return dash > 2 && male.has(folded.slice(0, dash)) ? 'strong' : undefined
}

/** The pronoun that the folded given name calls for, `undefined` where both are borne or the name is unknown. */
export function pronounOfGivenName(folded: string): 'he' | 'she' | undefined {
  if (shared.has(folded)) return undefined
  const isMale = male.has(folded) || ambiguousMale.has(folded)
  const isFemale = female.has(folded) || ambiguousFemale.has(folded)
  if (isMale === isFemale) return undefined
  return isMale ? 'he' : 'she'
}
