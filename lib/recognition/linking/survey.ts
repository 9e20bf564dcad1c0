import type { Folded } from '../../text/fold.ts';
import type { NameCandidate } from '../candidate.ts';
import type { PageMemory } from '../context.ts';
import { keptAs } from './attention.ts';
import { type Focus, type Focused, isHouse } from './focus.ts';
import { notePeople } from './people.ts';

/** A text with the names that were found in it. */
export interface Named {
  readonly text: Folded;
  readonly names: readonly NameCandidate[];
}

const REPORTS =
  /^ ?(?:的|最新)?(?:预测|预估|认为|估计|指出|报告|报道|分析|数据|统计|调查|研究)|^ (?:said|says|estimate|predict|report|found|finds)/;

/** 某机构预测, 某机构的调查: who is cited so. */
const CITED =
  /^ ?(?:的|最新|最新的)?(?:[\u4e00-\u9fff]{0,4})?(?:预测|预估|推估|估计|估算|报告(?!期)|数据显示|统计|调查|研究(?![院所员室团开中发]))/;
const SPEAKING =
  /^ ?(?:(?:明确|也|还|进一步|特别|则)?(?:认为|指出|提醒|强调|预期|预计|推测|提出)|的(?:计算|分析|观点|判断|假设|论证)|[^,，。;；]{0,8}发布[^,，。;；]{0,10}报告|对[^,，。;；]{2,16}预测)/;
/** A house is cited so often, and as often as not. */
const CITATIONS = 2;

/** What the page calls itself says more of what it is about than a sentence does. */
const TITLE_WEIGHT = 3;

/**
 * Notes in the page's memory what its texts as a whole tell, before any figure is related: its people,
 * the names it speaks of most, its title before all, and how it writes each entity most often.
 */
export function surveyNames(
  texts: readonly Named[],
  title: Named | null,
  { focus }: PageMemory,
): void {
  const counted = new Map<NameCandidate['kind'], Tally>();
  for (const { text } of texts) notePeople(text.text, focus.people);
  noteHouses(texts, focus.houses);
  if (title)
    for (const name of title.names) count(title.text, name, { by: TITLE_WEIGHT, counted, focus });
  const written = new Map<string, Map<string, number>>();
  for (const { text, names } of texts) {
    for (const name of names) {
      const actor = count(text, name, { by: 1, counted, focus });
      if (actor.entityId !== undefined) noteSurface(actor, actor.entityId, { written, focus });
    }
  }
  const [company, model] = [counted.get('company'), counted.get('model')];
  // On a page of a research house's figures no firm is meant that a line does not name.
  focus.company = focus.houses.size > 0 ? null : (company?.main ?? focus.company);
  focus.main = ((model?.most ?? 0) > (company?.most ?? 0) ? model : company)?.main ?? focus.main;
  focus.dominant = {
    company: dominantOf(company) ?? focus.dominant.company,
    model: dominantOf(model) ?? focus.dominant.model,
  };
}

/** Notes how an entity is written; how often it was by each surface is counted in `written`. */
function noteSurface(
  { text }: Focused,
  entityId: string,
  { written, focus }: { readonly written: Map<string, Map<string, number>>; readonly focus: Focus },
): void {
  const surfaces = written.get(entityId) ?? new Map<string, number>();
  written.set(entityId, surfaces);
  const times = tick(surfaces, text, 1);
  const usual = focus.surfaces.get(entityId);
  if (usual === undefined || times > (surfaces.get(usual) ?? 0)) {
    focus.surfaces.set(entityId, text);
  }
}

/** Notes the firms that the texts cite rather than tell of. */
function noteHouses(texts: readonly Named[], houses: Set<string>): void {
  const counts = new Map<string, Citations>();
  for (const { text, names } of texts) {
    for (const { kind, entityId, start, end } of names) {
      if (kind === 'model') continue;
      const key = entityId ?? text.text.slice(start, end);
      const count = counts.get(key) ?? { cited: 0, speaking: 0, told: 0 };
      counts.set(key, count);
      const behind = text.text.slice(end, end + 28);
      if (CITED.test(behind)) count.cited++;
      else if (SPEAKING.test(behind)) count.speaking++;
      else count.told++;
    }
  }
  for (const [key, { cited, speaking, told }] of counts) {
    if (cited > 0 && cited + speaking >= CITATIONS && cited + speaking >= told) houses.add(key);
  }
}

interface Citations {
  cited: number;
  speaking: number;
  told: number;
}

interface Counting {
  /** What each time counts. */
  readonly by: number;
  readonly counted: Map<NameCandidate['kind'], Tally>;
  readonly focus: Focus;
}

/** Counts a name among those of its kind, where it may be what the page is about, and gives it as an actor. */
function count(text: Folded, name: NameCandidate, { by, counted, focus }: Counting): Focused {
  const actor = keptAs(text, name);
  if (name.kind === 'organization' || name.subkind === 'media') return actor;
  // Who reports of others is not what the page is about.
  if (REPORTS.test(text.text.slice(name.end, name.end + 12))) return actor;
  const tally = counted.get(name.kind) ?? { counts: new Map(), most: 0, main: null };
  counted.set(name.kind, tally);
  const times = tick(tally.counts, actor.entityId ?? actor.text, by);
  // Whom the page cites is not what it is about, but no firm named less often is either.
  if (times > tally.most && !isHouse(focus, actor.entityId, actor.text)) {
    tally.most = times;
    tally.main = actor;
  }
  return actor;
}

/** How often the names of a kind are spoken of. */
interface Tally {
  readonly counts: Map<string, number>;
  most: number;
  main: Focused | null;
}

/** A page is about one that is named so often, and so many times as often as any other of its kind. */
const OFTEN = 3;
const TIMES_THE_NEXT = 2;

function dominantOf(tally: Tally | undefined): Focused | null {
  if (!tally || tally.most < OFTEN) return null;
  let next = 0;
  let top = false;
  for (const count of tally.counts.values()) {
    if (count === tally.most && !top) top = true;
    else if (count > next) next = count;
  }
  return tally.most >= TIMES_THE_NEXT * next ? tally.main : null;
}

function tick(counts: Map<string, number>, key: string, by: number): number {
  const count = (counts.get(key) ?? 0) + by;
  counts.set(key, count);
  return count;
}
