import type { Bundle } from './bundle.ts';

type Engine = Bundle['engine'];
type Lexicon = ReturnType<Engine['decodeLexicon']>;

/** The parts of a reading that have a limit of their own, as functions of a text in lines. */
export interface Parts {
  readonly namesAndFigures: (text: string) => void;
  readonly figuresAndDates: (text: string) => void;
  /** Reads the text beforehand; the function returned only links, each time on a page begun anew. */
  readonly linking: (text: string) => () => void;
}

/** The engine's parts on their own, called as `recognize` calls them. */
export function partsOf(engine: Engine, lexicon: Lexicon, date: string): Parts {
  const reader = engine.createNameReader(lexicon);
  const begin = () => ({ date, memory: engine.createPageMemory() });
  const namesIn = (text: string, context: ReturnType<typeof begin>) => {
    const texts = text.split('\n').map(engine.fold);
    for (const folded of texts) {
      reader.survey(folded, context);
      engine.surveyTalk(folded, context.memory);
    }
    const found = texts.map((folded) => reader.read(folded, context));
    return texts.map((folded, i) => {
      const names = found[i] ?? [];
      return { folded, names: [...names, ...reader.vouch(folded, names, context)] };
    });
  };
  return {
    namesAndFigures(text) {
      const context = begin();
      for (const { folded, names } of namesIn(text, context)) {
        engine.settle([...names, ...engine.readQuantities(folded, context)]);
      }
    },
    figuresAndDates(text) {
      const context = begin();
      for (const folded of text.split('\n').map(engine.fold)) {
        engine.readQuantities(folded, context);
        engine.readDates(folded, context);
      }
    },
    linking(text) {
      const context = begin();
      const lines = namesIn(text, context);
      const blocks = lines.map(({ folded, names }) => ({
        folded,
        candidates: engine.settle([
          ...names,
          ...engine.readDates(folded, context),
          ...engine.readQuantities(folded, context),
        ]),
        heading: false,
      }));
      return () => {
        const { memory } = begin();
        engine.surveyNames(
          lines.map(({ folded, names }) => ({ text: folded, names })),
          null,
          memory,
        );
        engine.relate(blocks, memory);
      };
    },
  };
}
