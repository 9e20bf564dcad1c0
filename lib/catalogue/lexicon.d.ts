/** The catalogue's lexicon as one flat string; `decodeLexicon` reads it. See `lexicon-plugin.ts`. */
declare module 'virtual:lexicon' {
  const text: string;
  export default text;
}
