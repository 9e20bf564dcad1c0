import type { NameKind, Subkind } from '../../../lib/model/entity.ts';
import type { Lexicon, LexiconEntity } from '../../../lib/model/lexicon.ts';

function entity(
  id: string,
  kind: NameKind,
  aliases: string,
  more: { subkind?: Subkind; maker?: string; family?: string } = {},
): LexiconEntity {
  return { id, kind, aliases: aliases.split('|'), ...more };
}

/** Few names, chosen for what they may be confused with. */
export const SMALL_LEXICON: Lexicon = {
  entities: [
    entity('openai', 'company', 'OpenAI', { subkind: 'lab' }),
    entity('anthropic', 'company', 'Anthropic', { subkind: 'lab' }),
    entity('nvidia', 'company', 'NVIDIA|英伟达|輝達|英偉達'),
    entity('google', 'company', 'Google|谷歌'),
    entity('microsoft', 'company', 'Microsoft|微软|微軟'),
    entity('apple', 'company', 'Apple|苹果|蘋果'),
    entity('alibaba', 'company', 'Alibaba|阿里巴巴|阿里'),
    entity('tencent', 'company', 'Tencent|腾讯|騰訊'),
    entity('huawei', 'company', 'Huawei|华为|華為'),
    entity('xiaomi', 'company', 'Xiaomi|小米'),
    entity('bytedance', 'company', 'ByteDance|字节跳动|字節跳動'),
    entity('deepseek', 'company', 'DeepSeek|深度求索', { subkind: 'lab' }),
    entity('moonshot-ai', 'company', 'Moonshot AI|月之暗面', { subkind: 'lab' }),
    entity('suno', 'company', 'Suno'),
    entity('qualcomm', 'company', 'Qualcomm|高通'),
    entity('tsinghua', 'organization', 'Tsinghua University|清华大学|清華大學', {
      subkind: 'university',
    }),
    entity('gpt', 'model', 'GPT', { subkind: 'family', maker: 'openai' }),
    entity('gpt-4o', 'model', 'GPT-4o', { subkind: 'model', maker: 'openai', family: 'gpt' }),
    entity('gpt-4', 'model', 'GPT-4', { subkind: 'model', maker: 'openai', family: 'gpt' }),
    entity('o3', 'model', 'o3', { subkind: 'model', maker: 'openai' }),
    entity('chatgpt', 'model', 'ChatGPT', { subkind: 'product', maker: 'openai' }),
    entity('claude', 'model', 'Claude', { subkind: 'family', maker: 'anthropic' }),
    entity('claude-opus', 'model', 'Claude Opus|Opus', { subkind: 'family', maker: 'anthropic' }),
    entity('gemini', 'model', 'Gemini|Google Gemini', { subkind: 'family', maker: 'google' }),
    entity('nova', 'model', 'Nova', { subkind: 'family' }),
    entity('command', 'model', 'Command', { subkind: 'family' }),
    entity('command-r', 'model', 'Command R', { subkind: 'model', family: 'command' }),
    entity('llama', 'model', 'Llama', { subkind: 'family' }),
    entity('qwen', 'model', 'Qwen|千问|千問', { subkind: 'family', maker: 'alibaba' }),
    entity('glm', 'model', 'GLM', { subkind: 'family' }),
    entity('kimi', 'model', 'Kimi', { subkind: 'family', maker: 'moonshot-ai' }),
    entity('phi', 'model', 'Phi', { subkind: 'family', maker: 'microsoft' }),
    entity('deepseek-family', 'model', 'DeepSeek', { subkind: 'family', maker: 'deepseek' }),
    entity('ernie', 'model', 'ERNIE|文心', { subkind: 'family' }),
    entity('doubao', 'model', '豆包|豆包大模型', { subkind: 'product', maker: 'bytedance' }),
    entity('quark', 'model', '夸克|阿里夸克', { subkind: 'product', maker: 'alibaba' }),
    entity('pangu', 'model', '盘古|盤古', { subkind: 'family', maker: 'huawei' }),
  ],
  ambiguous: [
    { alias: 'Nova', rule: 'context', cues: ['Amazon', 'Bedrock'], antiCues: ['Nova Scotia'] },
    { alias: 'Command', rule: 'never', cues: ['Cohere'], antiCues: ['command line'] },
    { alias: 'Opus', rule: 'context', cues: ['Claude', 'Anthropic'], antiCues: ['magnum opus'] },
    { alias: 'Apple', rule: 'capitalised', cues: ['iPhone'], antiCues: ['apple pie'] },
    { alias: 'Claude', rule: 'capitalised', cues: ['Anthropic'], antiCues: ['Monet'] },
    { alias: 'Gemini', rule: 'capitalised', cues: ['Google'], antiCues: ['zodiac'] },
    { alias: 'Llama', rule: 'capitalised', cues: ['Meta'], antiCues: ['Andes'] },
    { alias: 'Phi', rule: 'digit', cues: [], antiCues: ['Phi Beta Kappa'] },
    { alias: 'o3', rule: 'context', cues: ['OpenAI', 'reasoning'], antiCues: ['ozone'] },
    {
      alias: '小米',
      rule: 'context',
      cues: ['雷军', '手机', '汽车'],
      antiCues: ['小米粥', '谷物'],
    },
    { alias: '苹果', rule: 'context', cues: ['iPhone', '库克'], antiCues: ['水果', '果园'] },
    { alias: '高通', rule: 'anywhere', cues: [], antiCues: ['高通胀', '高通量'] },
    { alias: '夸克', rule: 'context', cues: ['阿里', 'App'], antiCues: ['粒子', '胶子'] },
    { alias: '盘古', rule: 'context', cues: ['华为', '昇腾'], antiCues: ['开天', '神话'] },
  ],
  notNames: ['MMLU', 'SWE-bench', 'LongBench', 'GPT-4 Judge'],
};
