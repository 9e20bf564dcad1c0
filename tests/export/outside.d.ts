/** Validators that come without types of their own: as much of them as the tests use. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { readonly forceType?: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
declare module 'jsonld' {
  const jsonld: {
    expand(
      document: unknown,
      options: { readonly documentLoader: (url: string) => Promise<unknown> },
    ): Promise<readonly Readonly<Record<string, unknown>>[]>;
  };
  export default jsonld;
}
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(preset?: string);
    parse(text: string, env: object): { type: string; tag: string; content: string }[];
  }
}
