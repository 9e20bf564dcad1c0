import Mustache from 'mustache';
import type { MarkdownTemplates, TemplateName } from '../model/settings.ts';
import { inline } from './markdown-text.ts';

/**
 * How Markdown is written where the reader wrote nothing else: Mustache without logic
 * (https://mustache.github.io/mustache.5.html). `{{name}}` is text with all markup escaped,
 * `{{{name}}}` what is Markdown already, `{{#name}}…{{/name}}` stands where there is such a thing, once
 * for each of a list. What there is to name is in `template-views.ts`.
 */
export const DEFAULT_TEMPLATES: Readonly<Record<TemplateName, string>> = {
  fact: `- {{#link}}{{{link}}} {{/link}}**{{metric}}**: {{value}}{{#period}} ({{period}}){{/period}}{{#loss}}, loss{{/loss}}{{#status}}, {{status}}{{/status}}{{#qualifiers}}, {{qualifiers}}{{/qualifiers}}{{#backers}}, {{backers}}{{/backers}}{{#claimant}}, according to {{claimant}}{{/claimant}}{{#confirmed}} ✓{{/confirmed}}
{{#quote}}

  > {{quote}}
{{/quote}}
{{#cited}}

  {{{cited}}}
{{/cited}}
`,
  note: `{{#passage}}
> {{passage}}
{{#cited}}
>
> {{{cited}}}
{{/cited}}

{{/passage}}
{{#about}}
**{{about}}**

{{/about}}
{{#body}}
{{{body}}}

{{/body}}
{{#tags}}
{{{tags}}}

{{/tags}}
{{date}}
`,
  entity: `# {{name}}

{{#facts}}
{{> fact}}
{{/facts}}
{{#notes}}

## Note

{{> note}}
{{/notes}}
`,
  source: `# {{title}}

{{{cited}}}

{{#facts}}
{{> fact}}
{{/facts}}
{{#notes}}

## Note

{{> note}}
{{/notes}}
`,
};

/** Writes Markdown by template. */
export type Render = (name: TemplateName, view: object) => string;

/**
 * A writer with the reader's templates. Pages may take in the templates of facts and notes by
 * `{{> fact}}` and `{{> note}}`; these may take in nothing, or templates would go around in circles.
 * Throws an `Error` that says where a template is broken.
 */
export function renderer(own: MarkdownTemplates = {}): Render {
  const templates = { ...DEFAULT_TEMPLATES, ...own };
  for (const name of ['fact', 'note'] as const)
    if (takesIn(templates[name])) templates[name] = DEFAULT_TEMPLATES[name];
  const parts = { fact: templates.fact, note: templates.note };
  const writer = new Mustache.Writer();
  const config = { escape: (value: unknown) => inline(String(value)) };
  return (name, view) => writer.render(templates[name], view, name in parts ? {} : parts, config);
}

/** What is wrong with a template; null for a sound one. */
export function templateProblem(name: TemplateName, text: string): string | null {
  try {
    return takesIn(text) && (name === 'fact' || name === 'note') ? '{{> }}' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether a template has another in it. */
function takesIn(text: string): boolean {
  const holds = (tokens: unknown): boolean =>
    Array.isArray(tokens) && (tokens[0] === '>' || tokens.some(holds));
  return holds(Mustache.parse(text));
}
