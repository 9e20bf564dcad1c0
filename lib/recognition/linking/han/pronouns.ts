import type { FigureCandidate } from '../../candidate.ts';
import type { Focus } from '../focus.ts';
import { carriedOver, type FoundSubject, found } from '../found-subject.ts';
import { isObject } from '../roles.ts';
import type { Actor, Scene } from '../scene.ts';
import { matchesIn, signalled } from '../signals.ts';
import { isSource } from './roles.ts';

const PRONOUN_HAN = signalled(
  /后者|(?<![\u4e00-\u9fff])(?:全[市区省县州]|[该我][市区省县])(?!场)|这座城市|它|他们|其(?![中他次实余间])|(?:该|此|这家|这款|这个|这颗|这台|这块|这枚)(?:专注[^,，。;；:：]{1,14}的)?(?:公司|机(?!构)|企业|模型|大模型|产品|芯片|晶片|处理器|加速器|机器人|装置|设备|平台|机构|系统|基金|集团|银行|初创|新创|应用|工具|服务|团队)|(?<![子家母限分多少些何])公司(?![的\u4e00-\u9fff]{0,1}(?:报|业))/g,
  '后全该我这它他其此公',
);

const SPEAKS =
  /^ ?(?:也|则|还|并)?(?:表示|宣布|透露|指出|宣称|预计|预期|认为|强调|称|说)[,，:：]?$/;

/** 某公司表示，其…: who speaks of 其 and of nobody else speaks of itself. */
function speakerAhead({ text, actors }: Scene, at: number): Actor | undefined {
  const speaker = actors.findLast(({ end }) => end <= at);
  if (speaker?.kind !== 'company' || /media|investor/.test(speaker.subkind ?? '')) return undefined;
  return SPEAKS.test(text.slice(speaker.end, at)) ? speaker : undefined;
}

/** A pronoun between the nearest name and the figure: the one of the kind it asks for. */
export function byPronoun(
  scene: Scene,
  figure: FigureCandidate,
  nearest: Actor | undefined,
  focus: Focus,
): FoundSubject | null {
  const { lower, actors } = scene;
  const standing = actors.findLast((actor) => actor.end <= figure.start && !isObject(scene, actor));
  const from = standing?.end ?? scene.start;
  const between = lower.slice(from, figure.start);
  const last = matchesIn(PRONOUN_HAN, scene, between).at(-1);
  if (!last) return null;
  const kind = /模型|model/.test(last[0])
    ? 'model'
    : /[市区省县州]$/.test(last[0])
      ? 'place'
      : /公司|企业|基金|集团|银行|创|company|firm|startup/.test(last[0])
        ? 'company'
        : null;
  const antecedents = actors.filter(
    (actor) => actor.end <= from + last.index && (kind === null || actor.kind === kind),
  );
  const inSentence = antecedents.findLast((actor) => !isObject(scene, actor)) ?? antecedents.at(-1);
  if (last[0] === '后者')
    return antecedents.length > 1 ? found(antecedents.at(-1) as Actor, 0.8) : null;
  // 收购某公司，当时这家新创…: 这家 is the one named last, whatever is done to it.
  if (/^这家/.test(last[0])) {
    const latest = actors.findLast(
      (actor) =>
        actor.end <= from + last.index &&
        (actor.kind === 'company' || actor.guessed) &&
        !isSource(scene, actor),
    );
    if (latest) return found(latest, 0.75);
  }
  // …的核心是某芯片。这颗芯片…: the one named last.
  if (/^这[颗块枚]/.test(last[0]) && antecedents.length === 0 && focus.latest)
    return carriedOver(focus.latest, 0.75);
  if (kind !== null && inSentence) return found(inSentence, 0.8);
  if (kind === null && nearest && standing) return null;
  const speaker = kind === null ? speakerAhead(scene, from + last.index) : undefined;
  if (speaker) return found(speaker, 0.75);
  const carried = kind === null ? focus.last : focus.byKind.get(kind);
  return carried ? carriedOver(carried, 0.75) : null;
}
