import type { Period } from '../../model/claim.ts';
import type { Folded } from '../../text/fold.ts';
import type { DateCandidate, FigureCandidate } from '../candidate.ts';
import { writtenAs } from '../written.ts';
import { englishPeriod } from './english/periods.ts';
import type { Focus } from './focus.ts';
import { pairedDate } from './paired-dates.ts';
import type { Scene } from './scene.ts';
import { asks, signalled } from './signals.ts';

/** The period a figure holds for: of Chinese the nearest date before it in its sentence. */
export function periodOf(folded: Folded, scene: Scene, figure: FigureCandidate): Period | null {
  const paired = pairedDate(scene, figure);
  if (paired) return toPeriod(folded, paired);
  if (!scene.han) {
    const date = englishPeriod(scene, figure);
    return date && toPeriod(folded, date);
  }
  const ahead = lastAhead(scene, figure);
  if (!ahead) return null;
  if (SAME_QUARTER.pattern.test(folded.lower.slice(ahead.start, ahead.end))) {
    const named = scene.dates.findLast(
      (date) => date.end <= ahead.start && REPORTING.test(folded.text.slice(date.start, date.end)),
    );
    if (named) return toPeriod(folded, named);
  }
  return toPeriod(folded, ahead);
}

/** 较去年同期, 高于 2025 年: what stands before a time that is only held against. */
export const HELD_AGAINST_HAN = /(?:[较比]|[高低多少]于|超过|不及) ?$/;
const HELD_AGAINST_LATIN = /(?:than|from|vs\.?|against) $/;
const REPORTING = /季|Q[1-4]|quarter|半年|财年|财年度|fiscal|FY/i;
const HELD_AGAINST = /(?:较|比|继|继于|自|(?:than|from|since) (?:the )?|展望)$/;
const SAME_QUARTER = signalled(/[该当单本]季|同季|\b(?:that|the|this) quarter\b/, '季q');

/** 将在 2026 年第三季部署: a quarter to come is none that is reported on. */
function isAhead(text: string, { start }: DateCandidate): boolean {
  return /(?:将|预计|预期|计划|拟)(?:会|在|于)?[^,，。;；]{0,4}$/.test(
    text.slice(Math.max(0, start - 10), start),
  );
}

/** "Q3 revenue forecast of", "guided for second-quarter revenue": nor is one that is foreseen. */
function isForeseen({ lower, start, end }: Scene, date: DateCandidate): boolean {
  return (
    /\b(?:expect(?:s|ed|ing)?|guid(?:es|ed|ing|ance)|forecast(?:s|ing)?|outlook|project(?:s|ed))\b[^.,;]{0,24}$/.test(
      lower.slice(Math.max(start, date.start - 36), date.start),
    ) ||
    /^ (?:[a-z-]+ ){0,2}(?:forecast|guidance|outlook|estimate|target)/.test(
      lower.slice(date.end, Math.min(end, date.end + 32)),
    )
  );
}

/** Notes the first period of a scene that results are reported for, and gives it. */
export function noteQuarter(folded: Folded, scene: Scene, focus: Focus): Period | null {
  const { text } = folded;
  const { dates, han } = scene;
  const reported = dates.find(
    ({ start, end }) =>
      REPORTING.test(text.slice(start, end)) &&
      !HELD_AGAINST.test(text.slice(Math.max(0, start - 10), start)),
  );
  if (!reported || (han && isAhead(text, reported))) return null;
  const quarter = toPeriod(folded, reported);
  focus.quarterNamed = quarter;
  if (han || !isForeseen(scene, reported)) focus.quarter = quarter;
  return quarter;
}

/** Another time is told of than the quarter before. */
const LATER = signalled(
  /(?:目前|截至|截止|眼下)|[\d一二三四五六七八九十两几] ?年(?:过去|后|前|来)|如今|后来|当年/,
  '目截眼如来去后前当',
);

/** The quarter a scene without a date of its own goes on with; `noted` is that of its paragraph. */
export function quarterOf(scene: Scene, noted: Period | null, focus: Focus): Period | null {
  if (scene.dates.length > 0) return null;
  const words = scene.lower.slice(scene.start, scene.end);
  if (asks(LATER, scene, words)) return null;
  return asks(SAME_QUARTER, scene, words) ? focus.quarterNamed : noted;
}

/** 6 月发表处理器，算力达…: when a thing came out, its measures hold ever since. */
const BROUGHT_OUT =
  /^[^,，。;；]{0,40}(?:发布(?![^,，]{0,12}财报)|发表|推出|亮相|开源|上线|问世|落成|上市)[^,，。;；]{0,40}[,，]/;

/** 3 月 2 日报道: when it was told, not when it was so. */
const TOLD = /^(?:日|号)?(?: ?\([^()]{1,8})?\)? ?(?:报[道导]|消息|讯|电|获悉|发文|引述|援引)/;

/** The date that a Chinese sentence without figures opens with: what follows is told of that time. */
export function openingDate(folded: Folded, { han, start, dates, figures }: Scene): Period | null {
  const [first] = dates;
  if (!han || figures.length > 0 || !first || first.start - start > 1) return null;
  return TOLD.test(folded.text.slice(first.end, first.end + 4)) ? null : toPeriod(folded, first);
}

/** A date as a claim holds it. */
export function toPeriod(folded: Folded, { start, end, from, to }: DateCandidate): Period {
  return {
    text: writtenAs(folded, start, end),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** 4月15日表示，未来将投入…: when a plan was told of is not when it is carried out. */
const FORESEEN =
  /(?:表示|宣布|透露|指出|预测|认为|宣称|称|说)[,，:：]?[^。;；]{0,24}?(?:未来|今后|年后)/;
/** 从去年底到现在 is of that time. */
const UNTIL_NOW = /^ ?(?:[至到](?:今|现在|目前)|以来)/;

/** The last date before the figure that is no comparison (比去年) and no gloss of another (（2021年4月至…）). */
function lastAhead({ dates, text }: Scene, figure: FigureCandidate): DateCandidate | undefined {
  return dates.findLast(({ start, end }) => {
    if (end > figure.start) return false;
    if (TOLD.test(text.slice(end, end + 16))) return false;
    if (BROUGHT_OUT.test(text.slice(end, figure.start))) return false;
    const led = text.slice(Math.max(0, start - 6), start);
    // 比 2019 年以 70 亿元收购…还高: that sum is of that year.
    const against = HELD_AGAINST_HAN.test(led) || HELD_AGAINST_LATIN.test(led);
    if (against && !/^ ?[以的] ?$/.test(text.slice(end, figure.start))) return false;
    if (FORESEEN.test(text.slice(end, figure.start))) return false;
    // 从 3 月上线到…: what begins then; 从 2023 年的 16 亿元 is of that year.
    const since = /(?:从|自)\s*$/.test(led) && figure.start - end > 4;
    const changed = /^(?:share|multiple)$/.test(figure.quantity.dimension);
    if (since && !(changed && UNTIL_NOW.test(text.slice(end, end + 5)))) return false;
    // 上季(截至1月25日止): the bracket only says when that was.
    // Cut out first: to look back in the whole text for one it lacks is to read it all.
    const from = Math.max(0, start - 5);
    const bracket = text.slice(from, start).lastIndexOf('(');
    const opened = bracket >= 0 && /^[^()]{0,12}\)/.test(text.slice(end, end + 14));
    return !(opened && dates.some((other) => other.end === from + bracket));
  });
}
