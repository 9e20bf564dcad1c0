/**
 * What a verb makes of the names about it: `report` tells of others, `release` brings its object out,
 * `compare` holds its subject against its object, `place` says something of its object, `have` and
 * the rest speak of their subject.
 */
export type VerbClass = 'report' | 'release' | 'compare' | 'place' | 'do';

/** Where an irregular verb has other forms than -ed: `lemma/past` or `lemma/past/participle`. */
const VERBS: Readonly<Record<VerbClass, string>> = {
  report:
    'say/said report note claim estimate state add cite highlight show/showed/shown find/found reveal suggest indicate confirm tell/told mention describe warn predict expect forecast/forecast project believe think/thought argue write/wrote/written explain observe calculate acknowledge disclose publish assert allege discuss compare suspect hear/heard recommend advise warn speculate comment tweet echo emphasize stress repeat agree ask',
  release:
    'release launch introduce unveil announce open-source opensource debut ship* present showcase build/built develop train pretrain pre-train finetune fine-tune make/made create preview publish design demo roll',
  compare:
    'beat/beat/beaten outperform surpass exceed trail lag* match rival outpace overtake/overtook/overtaken outscore eclipse outrank underperform top* edge follow',
  place:
    'place put/put rank value price peg* rate position give/gave/given bring/brought take/took/taken push name call list benchmark test evaluate measure see/saw/seen let/let allow enable help make/made',
  do: 'be have/had do/did include contain feature support offer provide use need require cost/cost charge run*/ran/run reach hit*/hit achieve score get*/got/gotten earn post record generate deliver grow/grew/grown rise/rose/risen fall/fell/fallen jump drop* decline climb surge soar increase decrease cut*/cut reduce improve boost double triple quadruple slash lower raise secure close land receive win*/won lose/lost sell/sold buy/bought acquire pay/paid spend/spent invest commit* pledge lease rent plan* aim hope want seek/sought target intend employ hire lay/laid serve handle process power operate own hold/held control account represent go/went/gone come/came start begin*/began/begun stay remain become/became/become average total span* range cover pack fit* weigh last expand move work consume produce output*/output gain partner sign join leave/left trade file sue approve request base back lead/led fund found value integrate continue excel* scale activate store host ingest combine host attract merge invest stand/stood sit*/sat contribute involve promise deploy upgrade update extend eliminate save halve shrink/shrank/shrunk swell tumble slide/slid plunge accelerate slow speed/sped turn allocate bet*/bet set*/set keep/kept face enter complete finish fail succeed pass solve answer complete generate outline explore focus detail propose demonstrate prove celebrate accept remove replace compete collaborate enhance address occur mark tie unlock squeeze drain burn forgo net* bill fetch command list debut open pour funnel sink/sank count draw/drew/drawn outnumber boast tout register log* clock topple vary differ imply manage maintain retain drive/drove/driven depend rely expire retire withdraw/withdrew/withdrawn pull ban* block restrict limit cap* verify prefer choose/chose/chosen pick select switch migrate convert transform parse render compress distill prune quantize tune adapt optimize optimise outspend/outspent tackle resolve fix break/broke/broken crash feel/felt work understand/understood teach/taught learn listen watch visit download look quote collect carry log bag* nab* score snag* slip* dip* ease widen narrow rebound recover retreat balloon plummet skyrocket inch sag* slump moderate weaken strengthen worsen outgrow/outgrew/outgrown',
};

const IRREGULAR_SINGULAR: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does' };

/** The form a word has of its verb: `base` and `s` may be nouns as well. */
export type VerbForm = 'base' | 's' | 'ed' | 'ing';

/** What a word is as a verb. */
export interface Verb {
  readonly lemma: string;
  readonly class: VerbClass;
  readonly form: VerbForm;
  /** Told by its ending alone. */
  readonly guessed?: boolean;
}

const FORMS = new Map<string, Verb>();
for (const [kind, list] of Object.entries(VERBS) as [VerbClass, string][]) {
  for (const entry of list.split(' ')) addForms(kind, entry);
}

/** The verb a lower-cased word may be a form of, or undefined. */
export function verbOf(word: string): Verb | undefined {
  return FORMS.get(word);
}

/** The verb that a word no list holds may be by its ending: "earmarked". */
export function guessVerb(word: string): Verb | undefined {
  if (word.length < 6 || !/[^e]ed$/.test(word) || word.includes('-')) return undefined;
  if (/(?:hundred|indeed|embed)$/.test(word)) return undefined;
  return { lemma: word.slice(0, -2), class: 'do', form: 'ed', guessed: true };
}

function addForms(kind: VerbClass, entry: string): void {
  const [head = '', past, participle] = entry.split('/');
  const lemma = head.replace('*', '');
  const stem = head.endsWith('*') ? lemma + lemma.at(-1) : lemma;
  const ed = past ?? regularPast(stem);
  const add = (word: string, form: VerbForm) => {
    if (!FORMS.has(word)) FORMS.set(word, { lemma, class: kind, form });
  };
  add(`${/(?:[^aeiouy]|[^e])e$/.test(stem) && stem !== 'be' ? stem.slice(0, -1) : stem}ing`, 'ing');
  add(IRREGULAR_SINGULAR[lemma] ?? thirdPerson(lemma), 's');
  add(lemma, 'base');
  add(ed, 'ed');
  add(participle ?? ed, 'ed');
}

function regularPast(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
