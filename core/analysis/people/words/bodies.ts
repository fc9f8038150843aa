import { foldName, wordSet } from './word-set.ts'

/** Legal forms that close the name of a company. */
export const COMPANY_SUFFIXES = wordSet(`
  inc inc. corp corp. co co. ltd ltd. plc llc llp gmbh ag sa s.a. spa s.p.a. nv n.v. bhd bhd. kk pty ab oyj oy asa
  incorporated corporation limited company cos. cos
`)

/** Words with which the name of a body ends, or begins before “of” and “for”. */
export const BODY_HEADS = wordSet(`
  group holdings bank university institute ministry department agency committee subcommittee council commission party union
  association federation confederation foundation fund court club church hospital school college academy police army navy airlines airways
  airline times post herald tribune gazette chronicle news press journal guardian telegraph independent observer mirror radio television tv
  broadcasting bureau board authority organisation organization company partners society league front movement brigade brigades
  congress parliament senate assembly cabinet office administration organisations industries systems technologies motors
  motor electric oil gas petroleum energy pharmaceuticals laboratories labs software records pictures studios entertainment
  communications telecom network networks media magazine review securities capital investments ventures insurance
  financial stores hotel hotels restaurant theatre theater museum gallery library orchestra philharmonic opera ballet choir band
  center centre clinic laboratory observatory station service services secretariat directorate trust charity alliance
  coalition consortium cooperative chamber exchange tribunal legislature politburo staff command corps force forces guard guards
  battalion regiment division squad team fc rangers united rovers athletic lakers yankees cathedral mosque synagogue
  temple abbey monastery seminary diocese archdiocese institution think-tank forum initiative programme program network
  works mills brothers sons associates enterprises international worldwide global prison jail penitentiary
  publishing publications publishers partnership photography wanderers hotspur bancorp bancshares savings stadium arena coliseum conservatory treasury registrar registry embassy consulate
  mission legion militia cartel syndicate gang mafia faction bloc caucus lobby task-force taskforce inspectorate ombudsman
  conference sox railways railway railroad steel aerospace aircraft aviation shipping foods brewery breweries
  solutions semiconductor computer computers microsystems networks cellular mobile wireless interactive online
  constabulary presidency papacy monarchy judiciary politburo directory collective workshop congregation synod lodge
`)

/** Bodies so widely known by one short name that a text need not introduce them. */
const KNOWN = `
  Reuters;Associated Press;AP;AFP;Agence France-Presse;UPI;TASS;ITAR-Tass;Itar-Tass;Tass;Interfax;RIA Novosti;Xinhua;Kyodo;dpa;DPA;EFE;ANSA;ANI;PTI;
  Bloomberg;BBC;CNN;NBC;CBS;ABC;Fox News;MSNBC;CNBC;NPR;PBS;Al Jazeera;Sky News;ITV;HBO;ESPN;C-SPAN;Univision;Telemundo;
  New York Times;Washington Post;Wall Street Journal;Los Angeles Times;USA Today;Financial Times;Le Monde;Der Spiegel;
  Die Zeit;El Pais;La Repubblica;Corriere della Sera;Haaretz;Asahi Shimbun;Izvestia;Pravda;Newsweek;Politico;Axios;
  Guardian;Daily Telegraph;Daily Mail;Time magazine;Economist;New Yorker;Vanity Fair;Breitbart;BuzzFeed;Huffington Post;Vox;Slate;
  United Nations;UN;U.N.;European Union;EU;E.U.;European Commission;European Parliament;European Council;NATO;OPEC;OECD;WTO;IMF;WHO;ILO;
  UNICEF;UNESCO;UNHCR;UNRWA;IAEA;OSCE;ASEAN;APEC;CIS;OAS;Interpol;Europol;World Bank;International Monetary Fund;
  World Trade Organization;World Health Organization;Red Cross;Red Crescent;Amnesty International;Greenpeace;Oxfam;
  Human Rights Watch;Doctors Without Borders;Security Council;General Assembly;African Union;Arab League;Commonwealth;
  White House;Kremlin;Pentagon;Capitol;Congress;Senate;House of Representatives;House of Commons;House of Lords;
  House;Parliament;Cabinet;Army;Navy;Air Force;Marines;Marine Corps;Coast Guard;National Guard;Taleban;Supreme Court;State Department;Justice Department;Treasury;Federal Reserve;Fed;FBI;CIA;NSA;DEA;IRS;EPA;FDA;FCC;FTC;SEC;CDC;NIH;
  NASA;FAA;FEMA;TSA;ICE;DHS;ATF;KGB;FSB;GRU;MI5;MI6;Mossad;Scotland Yard;Whitehall;Westminster;Elysee;
  Bundestag;Bundesrat;Bundesbank;Duma;State Duma;Knesset;Diet;Lok Sabha;Rajya Sabha;Riksdag;Storting;Folketing;Sejm;Dail;
  Cortes;Politburo;Central Committee;Communist Party;Labour Party;Labor Party;Conservative Party;Democratic Party;Republican Party;GOP;
  Democratic National Committee;DNC;Republican National Committee;RNC;Likud;Fatah;Hamas;Hezbollah;Hizbollah;PLO;Taliban;
  al-Qaida;al-Qaeda;Al Qaeda;Islamic State;ISIS;ISIL;Boko Haram;al-Shabab;IRA;Sinn Fein;ETA;FARC;ELN;PKK;ANC;Tamil Tigers;
  Khmer Rouge;Red Army;Red Brigades;Black Panthers;Ku Klux Klan;Solidarity;Muslim Brotherhood;Houthis;
  Google;Microsoft;Apple;Amazon;Facebook;Meta;Twitter;YouTube;Instagram;TikTok;WhatsApp;Telegram;Netflix;Uber;Airbnb;Tesla;SpaceX;
  OpenAI;Intel;Nvidia;IBM;Oracle;Cisco;Dell;Hewlett-Packard;HP;Sony;Samsung;Nintendo;Nokia;Ericsson;Motorola;AT&T;Verizon;
  Comcast;Time Warner;Walt Disney;Disney;Viacom;General Electric;GE;General Motors;GM;Ford Motor;Chrysler;Toyota;Honda;Nissan;
  Volkswagen;BMW;Mercedes-Benz;Daimler;Renault;Peugeot;Fiat;Volvo;Boeing;Airbus;Lockheed Martin;Northrop Grumman;Raytheon;
  Goldman Sachs;Morgan Stanley;JPMorgan;Citigroup;Citibank;Merrill Lynch;Lehman Brothers;Barclays;HSBC;UBS;Credit Suisse;
  Deutsche Bank;BNP Paribas;Wells Fargo;Visa;Mastercard;American Express;PayPal;Exxon;ExxonMobil;Chevron;Shell;BP;Total;
  Gazprom;Rosneft;Lukoil;Yukos;Petrobras;Pemex;Aramco;Saudi Aramco;Sinopec;PetroChina;Huawei;Alibaba;Tencent;Baidu;Wal-Mart;Walmart;
  Target;Costco;Kmart;Sears;Nike;Adidas;Coca-Cola;Pepsi;PepsiCo;McDonald's;Starbucks;Pfizer;Moderna;AstraZeneca;Novartis;
  Roche;Merck;Bayer;Siemens;Philips;Nestle;Unilever;Procter & Gamble;Delta Air Lines;Aeroflot;Lufthansa;Air France;
  British Airways;Pan Am;FedEx;UPS;Amtrak;Enron;Halliburton;Blackwater;America Online;AOL;Yahoo;Netscape;Nasdaq;NYSE;
  Harvard;Yale;Princeton;Stanford;MIT;UCLA;Oxford University;Cambridge University;NAACP;ACLU;NRA;AARP;AFL-CIO;Teamsters;
  FIFA;UEFA;IOC;NFL;NBA;NHL;MLB;NCAA;PGA;ATP;WTA;Real Madrid;Manchester United;Chelsea;Arsenal;Liverpool;Barcelona;Juventus;
  New York Yankees;Boston Red Sox;Chicago Bulls;Dallas Cowboys;Sputnik;Voice of America;Radio Free Europe;The Atlantic;The Hill;The Nation;The Guardian;The Times;The Sun;The Independent;The Mirror;The Daily Beast;The Economist;RT;Wikileaks;WikiLeaks;
  Wagner Group;Wagner;Bank of England;European Central Bank;ECB;OPEC+;BRICS;G7;G20;G-7;G-8;G-20;Mercosur;Ecomog;ECOWAS;Vatican Radio
`

export const KNOWN_BODIES: ReadonlySet<string> = new Set([...wordSet(KNOWN, ';')].map(foldName))

/** Short names that stand for the same body as the long one. */
export const BODY_ALIASES: ReadonlyMap<string, string> = new Map(
  [
    ['UN', 'United Nations'], ['U.N.', 'United Nations'], ['EU', 'European Union'], ['E.U.', 'European Union'],
    ['AP', 'Associated Press'], ['IMF', 'International Monetary Fund'], ['Fed', 'Federal Reserve'],
    ['WHO', 'World Health Organization'], ['WTO', 'World Trade Organization'], ['GOP', 'Republican Party'],
    ['ECB', 'European Central Bank'], ['DNC', 'Democratic National Committee'], ['RNC', 'Republican National Committee']
  ].map(([short, long]) => [foldName(short!), foldName(long!)] as const)
)

/** Common nouns that announce or follow the name of a body: “radio station …”, “the … newspaper”. */
export const BODY_NOUNS = wordSet(`
  newspaper daily weekly magazine journal tabloid broadcaster station network channel agency news-agency company firm corporation bank airline
  carrier manufacturer maker automaker carmaker retailer group organization organisation party movement union faction militia
  cartel gang club team university college school institute hospital church charity foundation
  think-tank conglomerate brewery publisher studio label startup start-up website site app platform subsidiary unit
  venture brand chain operator supplier giant insurer brokerage consultancy law-firm shipyard refinery utility coalition
  alliance bloc guerrillas rebels separatists ministry consortium contractor
`)

/** Common nouns after the name of a body: “… shares”, “… executives”. */
export const BODY_FOLLOWERS = wordSet(`
  shares stock executives employees shareholders spokesman spokeswoman spokesperson officials members headquarters chief
  newspaper radio television news-agency factory plant software products board leadership lawmakers lawmaker campaigners chairman chairwoman
  executive ceo president reporter correspondent editor editors workers management profits earnings network
`)

/** Words that close the name of something that is neither a person, a body nor a place. */
export const OTHER_HEADS = wordSet(`
  war wars act treaty agreement accord accords protocol cup open championship championships games olympics prize award awards day week eve
  festival summit amendment bill law plan project report bible constitution internet web revolution massacre
  holocaust reformation renaissance crusade crusades intifada uprising spring affair scandal crisis strategy doctrine
  declaration charter convention pact code tour trophy medal marathon derby classic grand-prix bowl masters
  series season age era century language dictionary theorem disease syndrome virus index average tax visa dam
  rocket missile satellite telescope shuttle rifle jet helicopter plane tank prize oscar oscars emmy grammy pulitzer
  nobel concerto symphony sonata anthem hymn prayer mass christmas easter ramadan thanksgiving passover hanukkah lent
  sabbath yom rosh new-year halloween purchase settlement trial case v. vs. god lord allah christ jesus koran quran torah talmud
  gospel testament government governments depression recession blitz offensive operation exercise resolution directive
  regulation rule model edition version chapter section article title figure table appendix annex volume page grade level phase
  stage gate room floor flight route line model id mr dr am pm gmt est pst edt cst cdt mst pdt bst cet show tv dna hiv aids covid covid-19 sars gdp ceo cfo
  mp mps phd ph.d. ngo ngos e-mail cd cds dvd pc pcs vip faq atm ufo suv ak-47 usd eur ok
`)

/** Titles, streets and rooms apart, these words before “of” make a name of a body: “Bank of England”. */
export const BODY_BEFORE_OF = wordSet(`
  bank university institute ministry department board court house church union council academy chamber college registrar
  bureau office school center centre federation confederation association society league committee commission museum
  fund order brotherhood daughters sons knights friends doctors mothers voice organization organisation congress
  commonwealth partnership chiefs centers centres institutes international community alliance front party army state kingdom hospital campaign coalition registry
`)

/** Words before “of” in the name of a place. */
export const PLACE_BEFORE_OF = wordSet(`
  gulf bay strait straits isle cape republic district lake horn sea port state states kingdom province gate
  city county mount rock
`)

/** First words of the names of things that are neither a person, a body nor a place: “Hurricane …”, “Operation …”. */
export const OTHER_FIRSTS = wordSet(`
  hurricane typhoon cyclone storm operation project chapter class channel resolution article section title proposition interstate
  route flight type model series grade level phase apollo windows boeing airbus nobel oscar emmy grammy pulitzer
`)

/** Last words of bodies that are surnames as well: “Charlotte Church”. */
export const SURNAME_HEADS = wordSet('church court mills temple abbey guard post lodge sons works')

/** Last words of sports clubs after the name of a town: “Bristol City”. */
export const CLUB_TAILS = wordSet('city town county albion palace forest villa orient wednesday argyle alexandra celtic stanley')
