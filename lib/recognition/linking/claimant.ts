import type { Span } from '../../model/span.ts';
import type { Folded } from '../../text/fold.ts';
import type { FigureCandidate } from '../candidate.ts';
import { writtenAs } from '../written.ts';
import type { Actor, Scene } from './scene.ts';

/** 据某机构数据, 根据某公司的财报: whose figures they are. */
const BY_HAN =
  /(?:根据|依据|据)(?![说此悉传称了])([^,，。;；:：“”"(（]{2,20}?)(?:最新|近日|今[日天])?的?(?:发布|公布|提供)?的?(?:数据|统计|报告|研究|调查|消息|报道|报导|测算|预测|估算|估计|公告|财报|资料|介绍|透露|披露|称)/;
const BY_ENGLISH =
  /\b(?:according to|data from|estimates? (?:by|from)|analysts? at) (?:the |a |an )?([a-z0-9][^,.;:()“”"]{1,48}?)(?=[,.;:()]| (?:and|which|that|show|data|estimates?|report)\b|$)/;
/** What stands between a speaker and what is said: a person's title and name, a word of time. */
const SAYS_HAN =
  /^[^,，。;；:：“”"]{0,10}(?:表示|称(?!为|作)|透露|披露|预计|预测|估计|预估|认为|指出|报道|报导|公布)/;
const SAYS_ENGLISH =
  /^(?:(?:’s|'s)? [a-z ]{0,24})? ?\b(?:said|says|reported|reports|estimated|estimates|claimed|claims|expects|forecasts?|predicts|predicted|projects|believes)\b/;
const MAY_SAY =
  /据|表示|称|透露|披露|[预估]计|预[测估]|认为|指出|报[道导]|公布|according|data from|analyst|sa(?:id|ys)|report|estimate|claim|expects|forecast|predict|projects|believes/;

/**
 * Who says so, as the text has it, where it is another than the one spoken of; null where the text
 * itself does. `about` is the actor or the words of the one spoken of.
 */
export function claimantOf(
  folded: Folded,
  { scene, figure, about }: { scene: Scene; figure: FigureCandidate; about: string },
): string | null {
  const cited = citationOf(scene);
  if (cited === 'nothing-said') return null;
  const span = cited === 'nobody' ? speakerOf(scene, figure) : cited;
  if (!span) return null;
  const said = writtenAs(folded, span.start, span.end).trim();
  return said.includes(about) || about.includes(said) ? null : said;
}

/** Read once a sentence. */
function citationOf(scene: Scene): NonNullable<Scene['cited']> {
  if (scene.cited !== undefined) return scene.cited;
  const words = scene.lower.slice(scene.start, scene.end);
  scene.cited = MAY_SAY.test(words) ? (citedIn(scene, words) ?? 'nobody') : 'nothing-said';
  return scene.cited;
}

function citedIn({ actors, han, start, text }: Scene, words: string): Span | null {
  const cited = (han ? BY_HAN : BY_ENGLISH).exec(words);
  if (!cited?.[1]) return null;
  const at = start + cited.index + cited[0].indexOf(cited[1], han ? 1 : 8);
  // 据某某研究数据: a name is whole where a name is read.
  const named = actors.find((actor) => actor.start === at);
  if (named) return named;
  // The Information, but the analysts.
  const article = !han && text.slice(at - 4, at) === 'The ' ? 4 : 0;
  return { start: at - article, end: at + cited[1].length };
}

/** The name last before the figure that a verb of speech stands behind. */
function speakerOf({ actors, han, lower }: Scene, figure: FigureCandidate): Actor | null {
  const says = han ? SAYS_HAN : SAYS_ENGLISH;
  for (let i = actors.length - 1; i >= 0; i--) {
    const actor = actors[i] as Actor;
    if (actor.end > figure.start || actor.kind === 'model') continue;
    if (says.test(lower.slice(actor.end, Math.min(actor.end + 48, figure.start)))) return actor;
  }
  return null;
}
