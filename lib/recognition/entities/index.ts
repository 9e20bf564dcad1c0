import type { Lexicon } from '../../model/lexicon.ts';
import type { Span } from '../../model/span.ts';
import type { Folded } from '../../text/fold.ts';
import type { NameCandidate } from '../candidate.ts';
import type { PageContext } from '../context.ts';
import { settleNames } from '../settle.ts';
import { readChineseNames } from './chinese/index.ts';
import { readEnglishNames } from './english/index.ts';
import { isPerson } from './english/people.ts';
import { compileGazetteer, type Hit } from './gazetteer/gazetteer.ts';
import { readChips } from './known/chips.ts';
import { compileGuards } from './known/guards.ts';
import { readKnownNames } from './known/names.ts';
import { createScene } from './known/scene.ts';
import { noteShortForms, readShortForms } from './known/short-forms.ts';
import { noteTopic } from './topic.ts';
import { establish, vouch } from './vouching.ts';

/** Reads names: those the lexicon holds, their versions, and those only their form gives away. */
export interface NameReader {
  /** Notes in the page's memory what this text speaks of; before any text is read. */
  survey(folded: Folded, context: PageContext): void;
  /** The names of one text; those that vouch for short forms are noted in the page's memory. */
  read(folded: Folded, context: PageContext): NameCandidate[];
  /** Names of one text that only the rest of the page gives away; `found` are those `read` gave. */
  vouch(folded: Folded, found: readonly NameCandidate[], context: PageContext): NameCandidate[];
}

/** Whether a name in Latin script that no list holds reads as a person's: Tim Cook 透露. */
function isPersonal(
  { text }: Folded,
  { start, end, kind, entityId, rule }: NameCandidate,
): boolean {
  // A deal on a line of its own names companies only, Damon Motorcycles among them.
  if (rule === 'funding-headline') return false;
  if (kind !== 'company' || entityId !== undefined) return false;
  const surface = text.slice(start, end);
  return /^[A-Z][A-Za-z.]* [A-Z]/.test(surface) && isPerson(surface.split(' '));
}

/** Whether a name is what lists say is none, or a part of it: 马斯克 in a list of companies. */
function isWithin({ start, end }: NameCandidate, blocked: readonly Span[]): boolean {
  return blocked.some((span) => span.start <= start && end <= span.end);
}

/** Compiles the lexicon once; the reader keeps no page's state but a cache of its latest hits. */
export function createNameReader(lexicon: Lexicon): NameReader {
  const gazetteer = compileGazetteer(lexicon);
  const guards = compileGuards(lexicon);
  const searched = new WeakMap<Folded, Hit[]>();
  return {
    survey(folded, context) {
      const hits = gazetteer.search(folded.lower);
      searched.set(folded, hits);
      noteTopic(folded.lower, context.memory);
      for (const { alias } of hits) {
        if (guards(alias).rule !== 'free') continue;
        for (const { id, kind } of alias.entities) {
          context.memory.entities.add(id);
          if (kind === 'model') context.memory.topic.plain++;
        }
      }
    },
    read(folded, context) {
      const hits = searched.get(folded) ?? gazetteer.search(folded.lower);
      const { names, blocked } = readKnownNames(
        hits,
        createScene(folded, hits, { context, guards }),
      );
      const known = settleNames([...names, ...readChips(folded)]);
      const found = [
        ...known,
        ...readEnglishNames(folded, { known, blocked }, context),
        ...readChineseNames(folded, known, context).filter(
          (name) => !isPersonal(folded, name) && !isWithin(name, blocked),
        ),
      ];
      establish(folded, found, context);
      noteShortForms(folded, found, context);
      return found;
    },
    vouch: (folded, found, context) => [
      ...vouch(folded, found, context),
      ...readShortForms(folded, context),
    ],
  };
}
