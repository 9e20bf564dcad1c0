const SCALES: Readonly<Record<string, string>> = {
  '1m': '1e6 ',
  m: '1e6 ',
  million: '1e6 ',
  '1 million': '1e6 ',
  '1 m': '1e6 ',
  百万: '1e6 ',
  '1k': '1e3 ',
  k: '1e3 ',
  thousand: '1e3 ',
  '1,000': '1e3 ',
  '1000': '1e3 ',
  千: '1e3 ',
  万: '1e4 ',
  亿: '1e8 ',
};
const THINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:input |output |个 ?)?(?:tok(?:en)?s?|词元)$/, 'tokens'],
  [/^gpu[- ]?(?:hours?|小时|时)$/, 'GPU-hour'],
  [/^张?[ ]?[a-z]?\d{2,3} ?小时$/, 'GPU-hour'],
  [/^(?:hours?|hr|h|个?小时)$/, 'hour'],
  [/^(?:months?|mo|个?月)$/, 'month'],
  [/^(?:years?|yr|年)$/, 'year'],
  [/^(?:days?|天|日)$/, 'day'],
  [/^(?:weeks?|周)$/, 'week'],
  [/^(?:minutes?|min|分钟)$/, 'minute'],
  [/^(?:seconds?|sec|s|秒)$/, 's'],
  [/^(?:images?|pictures?|张)$/, 'image'],
  [/^(?:shares?|股)$/, 'share'],
  [/^(?:users?|seats?|people|person|人|位|用户)$/, 'user'],
  [/^(?:tasks?|次|calls?|requests?)$/, 'call'],
];
const SCALE = '(?:1 ?million|million|1 ?m|m|1k|k|thousand|1,000|1000)';
const THING =
  '(?:input |output )?(?:tok(?:en)?s?|gpu[- ]hours?|hours?|hr|months?|mo|years?|yr|days?|weeks?|minutes?|min|seconds?|sec|images?|pictures?|shares?|users?|seats?|person|tasks?|calls?|requests?)';
const BEHIND = new RegExp(
  `^ ?(?:/|per|a|an|for every|every|each|-a-)[ -]?(?:(${SCALE})[ -]?)?(${THING})?(?![a-z])`,
);
const BEHIND_HAN =
  /^ ?(?:\/|每)? ?(百万|千|万|亿|1 ?m|m|1k|k)? ?(个? ?tokens?|个? ?词元|gpu ?小时|个?小时|个?月|年|天|日|周|分钟|秒|张|股|人|位|次)(?![a-z末前后份内线际型])/;
const AHEAD_HAN =
  /(?:每|\/) ?(百万|千|万|亿|1m|1k)? ?(?:输入|输出)? ?(个? ?tokens?|个? ?词元|gpu ?小时|张?[ ]?[a-z]?\d{2,3} ?小时|个?小时|个?月|年|天|周|分钟|秒|张|股|人)(?:的?(?:输入|输出|推理)?(?:费用|价格|成本|售价|收费)?(?:仅|只需|低至|约|为|需|[: ])*)$/;

/**
 * What a price is per: `1e6 tokens` for "$3 / MTok", 每百万 token 2 元 and 2元/百万tokens; undefined
 * where it is no rate. `lower` is the text in lower case, `start` and `end` the amount's span.
 */
export function readRate(lower: string, start: number, end: number): string | undefined {
  const after = lower.slice(end, end + 26);
  const english = ' /pafe-'.includes(after[0] ?? '\n') ? BEHIND.exec(after) : null;
  if (english?.[2] || english?.[1] === 'm' || english?.[1] === '1m') {
    return denominator(english[1], english[2] ?? 'tokens');
  }
  if (/^ ?[/每]/.test(after)) {
    const han = BEHIND_HAN.exec(after);
    if (han) return denominator(han[1], han[2] as string);
  }
  const before = lower.slice(Math.max(0, start - 26), start);
  const ahead = before.includes('每') || before.includes('/') ? AHEAD_HAN.exec(before) : null;
  return ahead ? denominator(ahead[1], ahead[2] as string) : undefined;
}

function denominator(scale: string | undefined, thing: string): string {
  const plain = thing.trim();
  const named = THINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? plain;
  return `${scale ? (SCALES[scale] ?? '') : ''}${named}`;
}
