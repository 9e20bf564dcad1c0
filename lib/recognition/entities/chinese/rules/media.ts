import { type NameRule, propose } from '../reading.ts';
import { signalled, signalledIn } from '../signals.ts';

const MEDIUM =
  '(?:新闻|日报|晚报|早报|晨报|周刊|周报|月刊|财经|时报|证券报|商报|新闻社|通讯社|新闻网|杂志|电视台|广播公司)';
/** A character of each medium's name. */
const MEDIA = '闻报刊经社志台播';
const NAMED = `(?:(?:(?![是都的和在了])[\\p{Script=Han}A-Za-z0-9]){1,6}?${MEDIUM})`;
const TOLD = signalled(
  new RegExp(
    `(?:告诉|据|接受|对|向)(${NAMED})(?=(?:记者|的?采访|的?报道|表示|透露|介绍|称|说|坦言|指出|证实|独家|[,。,:：]))`,
    'gu',
  ),
  MEDIA,
);
const REPORTER = signalled(
  new RegExp(
    `(?:^|[\\n。,“”!? |])(?![据由对向与和在])(${NAMED})(?=(?:资深|首席|驻[^,。]{2,6})?记者|讯(?=[,\\s])|\\d+月\\d+日(?:讯|消息|获悉))`,
    'gmu',
  ),
  MEDIA,
  '者讯获息',
);
const GENERIC =
  /^(?:本报|该报|新闻|财经|各大|多家|当地|国内|国外|外国|美国|中国|香港|台湾|地方|官方|今日|每日|某|一家|这家|有|听到|看到|最新)+(?:新闻|财经|杂志|电视台|日报|周刊|媒体)?$/;

/** Media cited as a source, by what is told to them: 告诉某某新闻, 某某日报记者. */
export const readMedia: NameRule = (reading) =>
  [TOLD, REPORTER].flatMap((pattern) =>
    signalledIn(pattern, reading).flatMap((match) => {
      const name = match[1] ?? '';
      if (GENERIC.test(name)) return [];
      const start = match.index + match[0].lastIndexOf(name);
      const end = start + name.length;
      return propose({
        start,
        end,
        kind: 'company',
        subkind: 'media',
        rule: 'medium',
        confidence: 0.72,
      });
    }),
  );
