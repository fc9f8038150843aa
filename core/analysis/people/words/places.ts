import { CITIES } from '../data/cities.ts'
import { foldName, wordSet } from './word-set.ts'

/** Countries by the name used for them in English news, and the other forms that stand for the same country. */
const COUNTRY_FORMS = `
  United States|US|U.S.|USA|U.S.A.|United States of America|the States
  United Kingdom|UK|U.K.|Britain|Great Britain
  United Arab Emirates|UAE|U.A.E.
  South Korea|Republic of Korea;North Korea|DPRK|Democratic People's Republic of Korea
  China|People's Republic of China|PRC;Russia|Russian Federation;Netherlands|Holland
  Czech Republic|Czechia;Ivory Coast|Cote d'Ivoire;Myanmar|Burma;Eswatini|Swaziland
  Democratic Republic of the Congo|Democratic Republic of Congo|DRC|DR Congo;Congo|Republic of the Congo
  Iran|Islamic Republic of Iran;Syria|Syrian Arab Republic;Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina
  North Macedonia|Macedonia;East Timor|Timor-Leste;Cape Verde|Cabo Verde;Vatican|Vatican City|Holy See
  Kazakhstan|Kazakstan;Kyrgyzstan|Kirghizia;Turkey|Turkiye;Gambia|The Gambia;Bahamas|The Bahamas
  Soviet Union|USSR|U.S.S.R.
`

const COUNTRIES = `
  Afghanistan;Albania;Algeria;Andorra;Angola;Antigua and Barbuda;Antigua;Argentina;Armenia;Australia;Austria;Azerbaijan;
  Bahrain;Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;Bolivia;Botswana;Brazil;Brunei;Bulgaria;
  Burkina Faso;Burundi;Cambodia;Cameroon;Canada;Central African Republic;Chad;Chile;Colombia;Comoros;Costa Rica;
  Croatia;Cuba;Cyprus;Denmark;Djibouti;Dominica;Dominican Republic;Ecuador;Egypt;El Salvador;Equatorial Guinea;
  Eritrea;Estonia;Ethiopia;Fiji;Finland;France;Gabon;Georgia;Germany;Ghana;Greece;Grenada;Guatemala;Guinea;
  Guinea-Bissau;Guyana;Haiti;Honduras;Hungary;Iceland;India;Indonesia;Iraq;Ireland;Israel;Italy;Jamaica;Japan;
  Jordan;Kenya;Kiribati;Kosovo;Kuwait;Laos;Latvia;Lebanon;Lesotho;Liberia;Libya;Liechtenstein;
  Lithuania;Luxembourg;Madagascar;Malawi;Malaysia;Maldives;Mali;Malta;Marshall Islands;Mauritania;Mauritius;Mexico;
  Micronesia;Moldova;Monaco;Mongolia;Montenegro;Morocco;Mozambique;Namibia;Nauru;Nepal;New Zealand;Nicaragua;
  Niger;Nigeria;Norway;Oman;Pakistan;Palau;Palestine;Panama;Papua New Guinea;Paraguay;Peru;Philippines;Poland;
  Portugal;Qatar;Romania;Rwanda;Saint Lucia;Samoa;San Marino;Saudi Arabia;Senegal;Serbia;Seychelles;Sierra Leone;
  Singapore;Slovakia;Slovenia;Solomon Islands;Somalia;South Africa;South Sudan;Spain;Sri Lanka;Sudan;Suriname;
  Sweden;Switzerland;Taiwan;Tajikistan;Tanzania;Thailand;Togo;Tonga;Trinidad and Tobago;Trinidad;Tunisia;
  Turkmenistan;Tuvalu;Uganda;Ukraine;Uruguay;Uzbekistan;Vanuatu;Venezuela;Vietnam;Yemen;Zambia;Zimbabwe;
  Yugoslavia;Czechoslovakia;East Germany;West Germany;Zaire;Rhodesia;Scotland;England;Wales;Northern Ireland;
  Hong Kong;Macau;Puerto Rico;Greenland;Bermuda;Gibraltar;Guam;Tibet;Chechnya;Crimea;Catalonia;Kashmir;Somaliland;
  Guantanamo Bay;Gaza;Gaza Strip;West Bank;Golan Heights;Abkhazia;South Ossetia;Transnistria;Dagestan;Xinjiang
`

const STATES = `
  Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;
  Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;
  Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;New York City;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;
  Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;Washington;
  West Virginia;Wisconsin;Wyoming;District of Columbia;Ontario;Quebec;British Columbia;Alberta;Manitoba;Saskatchewan;
  Nova Scotia;New Brunswick;Newfoundland;Prince Edward Island;Yukon;Nunavut;New South Wales;Queensland;Tasmania;
  Northern Territory;South Australia;Western Australia;Bavaria;Saxony;Brandenburg;Hesse;Tuscany;Lombardy;Sicily;
  Sardinia;Corsica;Normandy;Brittany;Andalusia;Galicia;Punjab;Kerala;Gujarat;Rajasthan;Maharashtra;Tamil Nadu;
  Karnataka;Bihar;Uttar Pradesh;Madhya Pradesh;Andhra Pradesh;West Bengal;Bengal;Assam;Sindh;Balochistan;Helmand;Kandahar;
  Sichuan;Guangdong;Hubei;Hunan;Fujian;Yunnan;Hainan;Shandong;Inner Mongolia;Okinawa;Hokkaido;Java;Sumatra;Borneo;
  Bali;Aceh;Papua;Mindanao;Luzon;Sarawak;Sabah;Johor;Penang;Selangor;Zulia;Oaxaca;Chiapas;Sinaloa;Jalisco;Donbas;
  Luhansk;Donetsk;Anbar;Kurdistan;Darfur;Tigray;Katanga;Biafra;Transvaal;Kwazulu-Natal;Siberia
`

/** Abbreviated names of states, as they follow a city in American news. */
export const STATE_ABBREVIATIONS = wordSet(
  `Ala.;Ariz.;Ark.;Calif.;Colo.;Conn.;Del.;Fla.;Ga.;Ill.;Ind.;Kan.;Kans.;Ky.;La.;Md.;Mass.;Mich.;Minn.;Miss.;Mo.;Mont.;
  Neb.;Nev.;N.H.;N.J.;N.M.;N.Y.;N.C.;N.D.;Okla.;Ore.;Pa.;R.I.;S.C.;S.D.;Tenn.;Tex.;Vt.;Va.;Wash.;W.Va.;Wis.;Wyo.;D.C.;
  Ont.;Que.;B.C.;Alta.;Sask.;Man.;N.S.;N.B.;P.E.I.;DC;NY;NJ;CA;TX;FL`,
  ';'
)

const REGIONS = `
  Africa;Asia;Europe;America;Americas;Antarctica;Oceania;Latin America;North America;South America;Central America;Central Asia;
  Southeast Asia;South Asia;East Asia;North Africa;West Africa;East Africa;Southern Africa;Western Europe;
  Eastern Europe;Central Europe;Middle East;Near East;Far East;Caribbean;Balkans;Scandinavia;Caucasus;Sahel;Sahara;
  Siberia;Mediterranean;Atlantic;Pacific;Arctic;Arctic Circle;North Pole;South Pole;Horn of Africa;Himalayas;Alps;
  Andes;Pyrenees;Amazon;Danube;Rhine;Nile;Thames;Volga;Mekong;Euphrates;Tigris;Mississippi;Baltic;Adriatic;Aegean;
  Persian Gulf;Gulf;Black Sea;Red Sea;Dead Sea;North Sea;Caspian Sea;South China Sea;East China Sea;Baltic Sea;
  Gulf of Mexico;Gulf of Aden;Strait of Hormuz;Suez Canal;Panama Canal;English Channel;Atlantic Ocean;Pacific Ocean;
  Indian Ocean;Silicon Valley;Wall Street;Capitol Hill;New England;Midwest;Bay Area;Manhattan;Brooklyn;Queens;Bronx;
  Harlem;Hollywood;Long Island;Staten Island;Downing Street;Crimean Peninsula;Korean Peninsula;Arabian Peninsula;
  Ground Zero;Times Square;Tiananmen Square;Red Square;Bosporus;Sinai;Galilee;Levant;Maghreb;Earth;Mars;Moon;
  Falkland Islands;Falklands;Canary Islands;Cayman Islands;Virgin Islands;Galapagos;Azores;Balearics
`

/** Well-known cities, which need less evidence than the many of the data. */
const MORE_CITIES = `
  London;Paris;Madrid;Barcelona;Seville;Valencia;Lisbon;Porto;Rome;Milan;Naples;Turin;Venice;Florence;Genoa;Palermo;
  Vienna;Salzburg;Berlin;Munich;Hamburg;Frankfurt;Cologne;Dresden;Leipzig;Stuttgart;Amsterdam;Rotterdam;Antwerp;Marseille;
  Lyon;Toulouse;Bordeaux;Calais;Budapest;Stockholm;Gothenburg;Krakow;Gdansk;Istanbul;Ankara;Izmir;Manchester;Birmingham;
  Liverpool;Leeds;Sheffield;Bristol;Newcastle;Nottingham;Glasgow;Aberdeen;Brighton;Sydney;Melbourne;Brisbane;Perth;Adelaide;
  Auckland;Wellington;Christchurch;Toronto;Montreal;Vancouver;Ottawa;Calgary;Edmonton;Winnipeg;Quebec City;Halifax;Chicago;
  Houston;Dallas;Austin;San Antonio;Fort Worth;San Francisco;San Diego;Sacramento;Oakland;Seattle;Portland;Denver;
  Phoenix;Tucson;Albuquerque;Salt Lake City;Boise;Minneapolis;St. Paul;Milwaukee;Detroit;Cleveland;Cincinnati;Columbus;
  Pittsburgh;Philadelphia;Baltimore;Boston;Hartford;Providence;Newark;Buffalo;Albany;Richmond;Norfolk;Raleigh;Charlotte;Atlanta;
  Savannah;Miami;Tampa;Jacksonville;Tallahassee;Birmingham;Montgomery;Memphis;Nashville;Knoxville;Louisville;St. Louis;
  Kansas City;Omaha;Des Moines;Wichita;Tulsa;Oklahoma City;Little Rock;Baton Rouge;Honolulu;Anchorage;Indianapolis;
  Washington;Jerusalem;Bethlehem;Ramallah;Hebron;Jericho;Geneva;Zurich;Brussels;Bruges;Bern;Lausanne;Luxembourg;
  Strasbourg;Bonn;Vatican City;Canberra;Dublin;Belfast;Cardiff;Edinburgh;Oxford;Cambridge;Davos;The Hague;Hague;
  Reykjavik;Copenhagen;Oslo;Helsinki;Tallinn;Riga;Vilnius;Warsaw;Prague;Bratislava;Ljubljana;Zagreb;Sarajevo;Belgrade;
  Pristina;Skopje;Tirana;Podgorica;Athens;Sofia;Bucharest;Chisinau;Kiev;Kyiv;Kharkiv;Odessa;Odesa;Lviv;Mariupol;Minsk;
  Moscow;St. Petersburg;Leningrad;Nizhny Novgorod;Grozny;Nagasaki;Nice;Cannes;Reading;Bath;Mobile;Orlando;Charleston;Annapolis;
  Santa Fe;Key West;Palm Beach;Kabul;Bangui;Bissau;Banjul;Porto-Novo;Maseru;Mbabane;Gaborone;Windhoek;Lilongwe;
  Bujumbura;Kigali;Port Louis;Moroni;Victoria;Male;Thimphu;Vientiane;Naypyidaw;Rangoon;Yangon;Dili;Port Moresby;
  Honiara;Suva;Apia;Kuala Lumpur;Putrajaya;Bogota;Quito;Lima;La Paz;Sucre;Asuncion;Montevideo;Buenos Aires;Santiago;
  Brasilia;Rio de Janeiro;Rio;Sao Paulo;Caracas;Georgetown;Paramaribo;Cayenne;Panama City;San Jose;Managua;Tegucigalpa;
  San Salvador;Guatemala City;Belmopan;Mexico City;Havana;Kingston;Port-au-Prince;Santo Domingo;San Juan;Nassau;
  Bridgetown;Port of Spain;Hamilton;Los Angeles;Las Vegas;New Orleans;New Delhi;Delhi;Bombay;Calcutta;Madras;Bangalore;
  Peking;Beijing;Shanghai;Canton;Pyongyang;Seoul;Tokyo;Kyoto;Osaka;Hiroshima;Taipei;Hanoi;Saigon;Ho Chi Minh City;
  Phnom Penh;Bangkok;Manila;Jakarta;Dhaka;Islamabad;Karachi;Colombo;Kathmandu;Tehran;Baghdad;Basra;Mosul;Fallujah;
  Damascus;Aleppo;Homs;Beirut;Amman;Riyadh;Jeddah;Mecca;Medina;Sanaa;Aden;Muscat;Abu Dhabi;Dubai;Doha;Manama;
  Kuwait City;Cairo;Alexandria;Tripoli;Benghazi;Tunis;Algiers;Rabat;Casablanca;Khartoum;Addis Ababa;Asmara;Mogadishu;
  Nairobi;Mombasa;Kampala;Dodoma;Dar es Salaam;Lusaka;Harare;Maputo;Pretoria;Johannesburg;Cape Town;Soweto;Luanda;
  Kinshasa;Brazzaville;Libreville;Yaounde;Abuja;Lagos;Accra;Abidjan;Monrovia;Freetown;Conakry;Dakar;Bamako;Niamey;
  Ouagadougou;Nouakchott;Timbuktu;Rafah;Khan Younis;Nablus;Jenin;Tel Aviv;Haifa;Eilat;Srebrenica;Chernobyl;Bakhmut;
  Kherson;Sevastopol;Yalta;Nagano;Lillehammer;Guantanamo;Cali;Cartagena;Barranquilla;Maracaibo;Cucuta;Monterrey;
  Tijuana;Juarez;Ciudad Juarez;Acapulco;Cancun;Veracruz;Guayaquil;Cuzco;Cusco;Arequipa;Rosario;Cordoba;Valparaiso
`

/** Adjectives of nations and regions; the plural with -s and most languages are covered by them too. */
export const DEMONYMS = wordSet(`
  afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian azerbaijani azeri
  bahamian bahraini bangladeshi barbadian belarusian belarussian belgian belizean beninese bhutanese bolivian bosnian
  brazilian british bruneian bulgarian burmese burundian cambodian cameroonian canadian chadian chilean chinese comorian
  colombian congolese croatian croat cuban cypriot czech danish dane djiboutian dominican dutch ecuadorian ecuadorean egyptian
  english eritrean estonian ethiopian fijian filipino finnish finn french gabonese gambian georgian german ghanaian greek
  grenadian guatemalan guinean guyanese haitian honduran hungarian icelandic indian indonesian iranian iraqi irish
  israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kosovan kuwaiti kyrgyz lao laotian
  latvian lebanese liberian libyan lithuanian luxembourger macedonian malagasy malawian malaysian maldivian malian
  maltese mauritanian mauritian mexican moldovan monegasque mongolian montenegrin moroccan mozambican namibian nepalese
  nepali nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian paraguayan persian peruvian
  philippine polish pole portuguese qatari romanian russian rwandan salvadoran salvadorean samoan saudi scottish scot scots welsh
  senegalese serbian serb sierra-leonean singaporean slovak slovakian slovene slovenian somali spanish spaniard sudanese
  surinamese swazi swedish swede swiss syrian taiwanese tajik tanzanian thai tibetan togolese tongan trinidadian tunisian
  turkish turk turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese yemeni yugoslav zambian zimbabwean zairean
  african asian european arab arabic latin hispanic latino kurdish kurd chechen soviet nordic scandinavian balkan baltic
  bavarian catalan basque flemish walloon sicilian tuscan siberian caucasian caribbean welshman englishman frenchman
  irishman dutchman scotsman welshwoman englishwoman frenchwoman irishwoman californian texan floridian londoner parisian
  byzantine roman celtic slavic nazi tamil sikh punjabi bengali kashmiri hutu tutsi zulu xhosa berber pashtun tatar
  uighur uyghur rohingya slav aboriginal maori inuit african-american afro-american latin-american north-american
  south-american crimean yugoslavian brit aussie briton westerner easterner northerner southerner ottoman prussian hawaiian alaskan bosniak
  yorker anglo-american franco-german israeli-palestinian sino-american south-african
`)

/** Adjectives and nouns of belief and party, which describe rather than name. */
export const BELIEFS = wordSet(`
  muslim islamic islamist moslem christian catholic protestant anglican orthodox lutheran methodist baptist mormon jewish jew
  judaism islam christianity hindu buddhist buddhism hinduism shiite shia sunni sufi evangelical presbyterian episcopal
  episcopalian republican democrat democratic communist socialist conservative liberal labour marxist maoist trotskyite
  leninist stalinist fascist zionist gaullist tory whig peronist chavista sandinista baathist bolshevik jesuit
  amish mennonite quaker biblical koranic quranic victorian gothic renaissance elizabethan edwardian georgian keynesian freudian darwinian
  orwellian trumpian
`)

/** Last words of the names of places (“Lake Tahoe” has its first). */
export const PLACE_HEADS = wordSet(`
  river sea ocean island islands isle isles bay valley county province street avenue road boulevard lane highway strait straits
  peninsula desert canal gulf square beach park forest heights hills hill mountains mountain coast harbor harbour
  desert plateau basin creek falls springs territory territories oblast prefecture district plaza lagoon delta glacier pass
  bridge tunnel airport border crossing ridge canyon region archipelago reef strip turnpike parkway freeway expressway gardens
  village township borough palace castle base st. ave ave. blvd blvd. hwy
`)

/** First words of the names of places. */
export const PLACE_FIRSTS = wordSet(`
  lake mount mt mt. cape fort ft. ft port st. saint san santa santo los las el la rio puerto nueva nuevo isla sao costa gulf bay strait
  isle north south east west northern southern eastern western central new upper lower greater ciudad camp kuala tel khan
`)

/** Common nouns for a kind of place: “the town of …”, “… province”. */
export const AREA_NOUNS = wordSet(`
  town city village province region state county district capital island port suburb neighborhood neighbourhood
  municipality hamlet resort area republic territory peninsula enclave border coast river lake mountain valley desert
  airport beach settlement oblast prefecture borough outskirts streets residents
`)

/** Prepositions before a place, with the weight they lend it. */
export const PLACE_PREPOSITIONS: ReadonlyMap<string, number> = new Map([
  ['in', 2], ['near', 2.5], ['outside', 2], ['across', 1.5], ['throughout', 2], ['from', 0.8], ['to', 0.7], ['into', 0.8],
  ['at', 0.6], ['toward', 0.6], ['towards', 0.6], ['via', 1], ['around', 0.8], ['inside', 1], ['within', 0.8], ['off', 0.6], ['of', 0.3],
  ['through', 0.6], ['northern', 3], ['southern', 3], ['eastern', 3], ['western', 3], ['northeastern', 3],
  ['northwestern', 3], ['southeastern', 3], ['southwestern', 3], ['central', 2], ['downtown', 3], ['nearby', 2.5],
  ['neighboring', 2.5], ['neighbouring', 2.5], ['north', 1.5], ['south', 1.5], ['east', 1.5], ['west', 1.5], ['upstate', 3],
  ['mainland', 2], ['occupied', 2], ['rural', 2], ['suburban', 2], ['war-torn', 2]
])

const forms = COUNTRY_FORMS.split(/[;\n]/).map((line) => line.trim()).filter((line) => line !== '')

/** The name under which forms of one country are gathered, by folded form. */
export const COUNTRY_ALIASES: ReadonlyMap<string, string> = new Map(
  forms.flatMap((line) => {
    const names = line.split('|')
    return names.map((name) => [foldName(name), foldName(names[0]!)] as const)
  })
)

const nations = new Set([...COUNTRY_ALIASES.keys(), ...wordSet(COUNTRIES, ';')].map(foldName))
const areas = new Set([...wordSet(STATES, ';'), ...wordSet(REGIONS, ';')].map(foldName))
const cities = new Set([...wordSet(MORE_CITIES, ';')].map(foldName))
const towns = wordSet(CITIES, ';')
const abbreviations = new Set([...STATE_ABBREVIATIONS].map(foldName))

/** How widely a place is known by this folded name; `undefined` where the lists do not know it. */
export function placeRank(folded: string): 'nation' | 'area' | 'city' | 'town' | undefined {
  if (nations.has(folded)) return 'nation'
  if (areas.has(folded) || abbreviations.has(folded)) return 'area'
  if (cities.has(folded)) return 'city'
  return towns.has(folded) ? 'town' : undefined
}

/** Whether the folded word is an adjective or noun of nationality, singular or plural. */
export function isDemonym(folded: string): boolean {
  const bare = folded.endsWith('s') ? folded.slice(0, -1) : folded
  if (DEMONYMS.has(folded) || DEMONYMS.has(bare)) return true
  const dash = bare.lastIndexOf('-')
  return dash > 1 && DEMONYMS.has(bare.slice(dash + 1))
}

/** Whether the folded word names a belief or a party member, singular or plural. */
export function isBelief(folded: string): boolean {
  return BELIEFS.has(folded) || (folded.endsWith('s') && BELIEFS.has(folded.slice(0, -1)))
}
