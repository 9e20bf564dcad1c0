import type { Fact } from '../model/fact.ts';
import type { Note } from '../model/note.ts';
import type { Selector } from '../model/selector.ts';
import type { ExportFormat } from './format.ts';
import { type Lookup, lookUp } from './lookup.ts';

/**
 * Notes and facts as one collection of W3C web annotations
 * (https://www.w3.org/TR/annotation-model/#annotation-collection). A note comments on its passage, a
 * fact describes the sentence it was read in.
 */
export const jsonLd = {
  id: 'json-ld',
  ending: '.jsonld',
  mime: 'application/ld+json',
  tables: ['notes', 'facts'],
  *write(collection, { at, script }) {
    const lookup = lookUp(collection, script);
    const id = `urn:newsgloss:export:${at}`;
    const placed = collection.facts.filter((fact) => factTarget(fact, lookup) !== null);
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label: 'Newsgloss',
      total: collection.notes.length + placed.length,
    };
    const page = { id: `${id}#1`, type: 'AnnotationPage', startIndex: 0, partOf: id };
    // The head and its page are left open, so that the annotations can follow one by one.
    yield `${opened(head)},\n"first": ${opened(page)},\n"items": [`;
    let i = 0;
    for (const item of annotations(collection.notes, placed, lookup))
      yield `${i++ ? ',' : ''}\n${JSON.stringify(item, null, 2)}`;
    yield '\n]}}\n';
  },
} as const satisfies ExportFormat;

function opened(value: object): string {
  return JSON.stringify(value, null, 2).slice(0, -2);
}

function* annotations(
  notes: readonly Note[],
  facts: readonly Fact[],
  lookup: Lookup,
): Iterable<object> {
  for (const note of notes) yield ofNote(note, lookup);
  for (const fact of facts) {
    const target = factTarget(fact, lookup);
    if (target) yield ofFact(fact, target, lookup);
  }
}

function ofNote(note: Note, lookup: Lookup): object {
  const text = { type: 'TextualBody', value: note.body, format: 'text/markdown' };
  const tags = note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
  return {
    id: `urn:newsgloss:note:${encodeURIComponent(note.id)}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: note.createdAt,
    modified: note.updatedAt,
    body: [{ ...text, purpose: 'commenting' }, ...tags],
    target: noteTarget(note, lookup),
  };
}

function noteTarget({ target }: Note, lookup: Lookup): unknown {
  if (target.type === 'entity') return urn('entity', target.entityId);
  if (target.type === 'passage') {
    return (
      passage(lookup.source(target.sourceId)?.url, target.selector) ??
      urn('source', target.sourceId)
    );
  }
  const fact = lookup.fact(target.factId);
  return (fact && factTarget(fact, lookup)) ?? urn('fact', target.factId);
}

function ofFact(fact: Fact, target: object, { subject }: Lookup): object {
  const words = [subject(fact), fact.metric, fact.text, fact.period?.text].filter(Boolean);
  return {
    id: urn('fact', fact.id),
    type: 'Annotation',
    motivation: 'describing',
    created: fact.createdAt,
    modified: fact.updatedAt,
    body: [{ type: 'TextualBody', value: words.join(' · '), format: 'text/plain' }],
    target,
  };
}

function factTarget(fact: Fact, { source }: Lookup): object | null {
  return fact.selector ? passage(source(fact.sourceId)?.url, fact.selector) : null;
}

/** Both selectors speak of the same passage: the quote finds it, the position says where to look. */
function passage(url: string | undefined, { quote, position }: Selector): object | null {
  return url ? { source: url, selector: [quote, position] } : null;
}

function urn(kind: string, id: string): string {
  return `urn:newsgloss:${kind}:${encodeURIComponent(id.toWellFormed())}`;
}
