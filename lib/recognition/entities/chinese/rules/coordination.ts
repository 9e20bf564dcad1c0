import type { NameKind } from '../../../../model/entity.ts';
import { isTrade } from '../forms/company-heads.ts';
import { isTerm } from '../forms/latin-names.ts';
import { looksLikePerson } from '../forms/people.ts';
import { type NameRule, propose, type Reading } from '../reading.ts';
import { signalled, signalledIn } from '../signals.ts';
import { commonWord } from '../words/lexicon.ts';
import { cutFrom, tokensBefore } from '../words/segment.ts';

interface Item {
  start: number;
  end: number;
  kind: NameKind | null;
}

const SEPARATOR = signalled(/、/g, '、');
const LAST_JOIN = /^(?:以及|及|和|与|或|还有)/;
const HAN_ITEM = /^\p{Script=Han}{2,8}$/u;
const LATIN_ITEM = /^[A-Z][A-Za-z0-9.+-]*(?: [A-Z0-9][A-Za-z0-9.+-]*){0,3}$/;
const LATIN_TAIL = /(?<![A-Za-z0-9.+-])[A-Z][A-Za-z0-9.+-]*(?: [A-Z0-9][A-Za-z0-9.+-]*){0,3}$/;
/** 高榕创投合伙人韩锐、…: a list of people. */
const PERSON =
  /创始人|创办人|合伙人|教授|董事长|总裁|经理|CEO|CTO|院士|博士|研究员|分析师|记者|主任|局长|部长|首席/;
const ITEM_END =
  /[、。\s,;:!?()“”"「」《》\n]|等(?!待|级|式|于|候)|以及|及(?!其|时)|和(?!平)|与(?!其)|(?:在|都|也|均|已|将|正)(?=\p{Script=Han})/u;
/** 唯品会“朝彻大模型”: what goes on with a quotation is more than an item. */
const OPENING = /[“「《(]/;
const LONGEST_LIST = 240;
const LONGEST_ITEM = 24;

/** What 等 and the words behind it say of a list: …等代工厂, …等高校. */
const TAILS: ReadonlyArray<readonly [NameKind, RegExp]> = [
  [
    'company',
    /^等[^,。、;\n]{0,8}?(?:公司|企业|厂商|代工厂|机构投资者|巨头|大厂|车企|药企|券商|运营商|创投|业者|制造商|供应商|服务商|银行|资本|基金|族群|概念股|个股|指标股|权值股)/,
  ],
  ['model', /^等[^,。、;\n]{0,6}?(?:大?模型|智能体|AI ?助手|聊天机器人)(?!公司|企业|厂商)/],
  ['organization', /^等[^,。、;\n]{0,6}?(?:高校|院校|大学|科研院所|科研机构|研究机构|医院)/],
];

/** Names listed beside names: 字节、月之暗面、智谱华章、腾讯等. Two of a kind speak for the rest. */
export const readListed: NameRule = (reading) => {
  const found = [];
  let past = 0;
  for (const { index } of signalledIn(SEPARATOR, reading)) {
    if (index < past) continue;
    const items = listAround(reading, index);
    const end = items.at(-1)?.end ?? index;
    past = end + 1;
    const tail = kindByTail(reading.text, end, items);
    // 浙江大学、之江实验室、某某等创新主体: institutions say little of what stands beside them.
    const agreed = kindOf(items);
    const kind = agreed === 'organization' ? tail : (agreed ?? tail);
    const first = items[0]?.start ?? index;
    if (!kind || PERSON.test(reading.text.slice(Math.max(0, first - 4), past + 4))) continue;
    const sure = items.filter((item) => item.kind === kind).length;
    for (const item of items) {
      if (item.kind !== null || !mayBeName(reading, item, sure)) continue;
      const { start, end: to } = item;
      found.push(propose({ start, end: to, kind, rule: 'listed', confidence: 0.62 }));
    }
  }
  return found;
};

function kindByTail(text: string, end: number, items: readonly Item[]): NameKind | null {
  if (items.length < 3) return null;
  const tail = text.slice(end, end + 16);
  return TAILS.find(([, pattern]) => pattern.test(tail))?.[0] ?? null;
}

const JOINED = /^(?:以及|和|与|及)/;

/** 戴尔和Gateway等厂商, 联发科和紫光: the one behind 和 is what the one before it is. */
export const readJoined: NameRule = (reading) =>
  reading.names.flatMap((name) => {
    if (name.kind !== 'company') return [];
    const join = JOINED.exec(reading.text.slice(name.end, name.end + 2));
    const start = name.end + (join?.[0].length ?? 0);
    if (!join || reading.startingAt.has(start)) return [];
    const end = joinedEnd(reading, start);
    if (end === null) return [];
    return propose({ start, end, kind: 'company', rule: 'joined', confidence: 0.62 });
  });

function joinedEnd(reading: Reading, start: number): number | null {
  const end = itemEnd(reading.text, start);
  if (end - start > LONGEST_ITEM) return null;
  if (reading.text[end] === '等')
    return mayBeName(reading, { start, end, kind: null }) ? end : null;
  const [core, next] = cutFrom(reading, start, end);
  if (!core || !/[xz]/.test(core.kind) || core.text.length < 2 || looksLikePerson(core.text))
    return null;
  return !next || /[fv]/.test(next.kind) ? core.end : null;
}

/** The items of the list whose first separator stands at `index`. */
function listAround(reading: Reading, index: number): Item[] {
  const items: Item[] = [firstItem(reading, index)];
  let at = index + 1;
  const limit = Math.min(reading.text.length, index + LONGEST_LIST);
  while (at < limit) {
    const standing = reading.startingAt.get(at);
    const end = standing ? standing.end : itemEnd(reading.text, at);
    if (end <= at || end - at > LONGEST_ITEM || OPENING.test(reading.text[end] ?? '')) break;
    items.push({ start: at, end, kind: standing?.kind ?? null });
    if (reading.text[end] === '、') at = end + 1;
    else {
      const join = LAST_JOIN.exec(reading.text.slice(end, end + 2));
      if (!join || items.some((item) => item.start > end)) break;
      const next = end + join[0].length;
      const last = reading.startingAt.get(next);
      if (last) items.push({ start: next, end: last.end, kind: last.kind });
      break;
    }
  }
  return items;
}

function itemEnd(text: string, at: number): number {
  const stop = ITEM_END.exec(text.slice(at, at + LONGEST_ITEM + 2));
  return stop ? at + stop.index : at + LONGEST_ITEM + 1;
}

/** What stands before the first separator: a standing name, or the coined tail of its clause. */
function firstItem(reading: Reading, end: number): Item {
  const standing = reading.endingAt.get(end);
  if (standing) return { start: standing.start, end, kind: standing.kind };
  const latin = LATIN_TAIL.exec(reading.text.slice(Math.max(0, end - LONGEST_ITEM * 2), end));
  if (latin && !isTerm(latin[0])) return { start: end - latin[0].length, end, kind: null };
  const last = tokensBefore(reading, end, 12).at(-1);
  const coined = last && /[xzl]/.test(last.kind);
  return { start: coined ? last.start : end, end, kind: null };
}

/** The kind that two or more items agree on and few speak against. */
function kindOf(items: readonly Item[]): NameKind | null {
  const kinds = items.flatMap(({ kind }) => kind ?? []);
  const [first] = kinds;
  const open = items.length - kinds.length;
  if (!first) return null;
  if (kinds.length === 1) return first !== 'model' && open === 1 ? first : null;
  const most = (['company', 'model', 'organization'] as const).find(
    (kind) => kinds.filter((one) => one === kind).length * 3 >= kinds.length * 2,
  );
  return most ?? null;
}

/** How many sure names make a name of common words beside them: 游戏科学 among companies. */
const MANY_SURE = 3;

function mayBeName(reading: Reading, { start, end }: Item, sure = 0): boolean {
  const text = reading.text.slice(start, end);
  if (LATIN_ITEM.test(text)) return !isTerm(text);
  if (!HAN_ITEM.test(text) || commonWord(text)) return false;
  const tokens = cutFrom(reading, start, end);
  if (sure >= 2 && tokens.length > 1 && isTrade(tokens.at(-1)?.text ?? '')) return true;
  if (!tokens.every(({ kind }) => /[xyznaslm]/.test(kind))) return false;
  if (sure >= MANY_SURE && tokens.length === 2) return true;
  return tokens.some(({ kind }) => /[xz]/.test(kind)) || isTrade(tokens.at(-1)?.text ?? '');
}
