import type { Collection, KeptEntity } from '../model/collection.ts';
import { displayName, type EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Note } from '../model/note.ts';
import type { Source } from '../model/source.ts';
import type { ExportOptions } from './format.ts';
import { frontMatter } from './front-matter.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { pageNames } from './page-names.ts';
import { cited, factView, noteView } from './template-views.ts';
import { type Render, renderer } from './templates.ts';

/** A page of the folder: its name is what links to it say. */
export interface VaultPage {
  readonly name: string;
  readonly text: string;
}

/** What a page is of: an entity, a subject no entity is known for, or a source. */
interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly entity?: KeptEntity;
  readonly source?: Source;
  readonly facts: Fact[];
  readonly notes: Note[];
}

interface Vault {
  readonly lookup: Lookup;
  readonly render: Render;
  readonly script: ExportOptions['script'];
  readonly subjects: ReadonlyMap<string, Sheet>;
  readonly sources: ReadonlyMap<string, Sheet>;
}

/**
 * A page an entity and a page a source, each with front matter and its facts and notes, linked by
 * `[[name]]`; at most `most` of them, sources beyond that are cited in full instead.
 */
export function* vaultPages(
  collection: Collection,
  { script, templates }: ExportOptions,
  most: number,
): Iterable<VaultPage> {
  const lookup = lookUp(collection, script);
  const vault: Vault = { lookup, script, render: renderer(templates), ...sheets() };
  for (const sheet of [...vault.subjects.values(), ...vault.sources.values()])
    yield pageOf(sheet, vault);

  function sheets(): Pick<Vault, 'subjects' | 'sources'> {
    const nameFor = pageNames();
    const subjects = new Map<string, Sheet>();
    const sources = new Map<string, Sheet>();
    for (const entity of collection.entities) {
      const title = displayName(entity, script);
      subjects.set(entity.id, { name: nameFor(title), title, entity, facts: [], notes: [] });
    }
    for (const fact of collection.facts) {
      const key = subjectKey(fact);
      const title = lookup.subject(fact);
      const sheet = subjects.get(key) ?? { name: nameFor(title), title, facts: [], notes: [] };
      subjects.set(key, sheet);
      sheet.facts.push(fact);
    }
    for (const source of collection.sources) {
      if (subjects.size + sources.size >= most) break;
      const title = source.title || source.url || source.id;
      sources.set(source.id, { name: nameFor(title), title, source, facts: [], notes: [] });
    }
    for (const fact of collection.facts) {
      for (const id of sourceIds(fact)) sources.get(id)?.facts.push(fact);
    }
    const loose: Note[] = [];
    for (const note of collection.notes)
      (placeOf(note, subjects, sources)?.notes ?? loose).push(note);
    // What they are on is not in the export, or had no page left.
    if (loose.length) {
      const title = 'Newsgloss';
      subjects.set('', { name: nameFor(title), title, facts: [], notes: loose });
    }
    return { subjects, sources };
  }

  function placeOf(
    { target }: Note,
    subjects: Map<string, Sheet>,
    sources: Map<string, Sheet>,
  ): Sheet | undefined {
    if (target.type === 'passage') return sources.get(target.sourceId);
    if (target.type === 'entity') return subjects.get(target.entityId);
    const fact = lookup.fact(target.factId);
    return fact && subjects.get(subjectKey(fact));
  }
}

function subjectKey({ subject }: Fact): EntityId {
  return subject.entityId ?? `~${subject.text}`;
}

function sourceIds(fact: Fact): ReadonlySet<string> {
  return new Set([fact.sourceId, ...(fact.echoes ?? []).map((echo) => echo.sourceId)]);
}

function pageOf(sheet: Sheet, vault: Vault): VaultPage {
  const { lookup, render, script } = vault;
  const { title, source, name } = sheet;
  const citing = {
    source: (one: Source) =>
      one.id === source?.id ? '' : linkTo(vault.sources.get(one.id)) || cited(one),
    subject: (fact: Fact) => (source ? linkTo(vault.subjects.get(subjectKey(fact))) : null),
  };
  const view = {
    id: sheet.entity?.id ?? source?.id ?? '',
    name: title,
    title,
    cited: source ? cited(source) : '',
    facts: sheet.facts.map((fact) => factView(fact, lookup, citing)),
    notes: sheet.notes.map((note) => noteView(note, lookup, { ...citing, script })),
  };
  const head = source ? ofSource(source) : ofSubject(sheet, vault);
  const body = render(source ? 'source' : 'entity', view);
  return { name, text: `${frontMatter(head)}\n${body}` };
}

function linkTo(sheet: Sheet | undefined): string {
  return sheet ? `[[${sheet.name}]]` : '';
}

function ofSubject({ title, name, entity }: Sheet, { subjects }: Vault) {
  const others = entity ? [...Object.values(entity.names), ...entity.aliases] : [];
  const link = (id: EntityId | undefined) => (id ? linkTo(subjects.get(id)) || id : undefined);
  return {
    id: entity?.id,
    aliases: [...new Set([title, ...others])].filter((alias) => alias !== name && alias.trim()),
    kind: entity?.kind,
    subkind: entity?.subkind,
    maker: link(entity?.maker),
    parent: link(entity?.parent),
    family: link(entity?.family),
    country: entity?.country,
    place: entity?.place,
    tickers: entity?.tickers,
    created: entity?.createdAt,
    updated: entity?.updatedAt,
    tags: ['newsgloss/name'],
  };
}

function ofSource({ id, title, url, publisher, published, accessed, lang, attribution }: Source) {
  return {
    id,
    title,
    url,
    publisher,
    published,
    accessed,
    lang,
    attribution,
    tags: ['newsgloss/source'],
  };
}
