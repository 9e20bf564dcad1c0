/** Lays out runs of text as lines, white space collapsed as a browser does. */
export interface TextLayout {
  add(text: string): void;
  /** Ends the line, where one was begun. */
  breakLine(): void;
  /** Sets the next cell of a row apart. */
  nextCell(): void;
  /** Preformatted text keeps its white space; calls nest. */
  keepSpaces(on: boolean): void;
  text(): string;
}

/** An empty layout. */
export function createTextLayout(): TextLayout {
  const lines: string[] = [];
  let line = '';
  let kept = 0;
  const breakLine = () => {
    const done = line.replace(/[ \t\n\r\f]+$/, '');
    if (done) lines.push(done);
    line = '';
  };
  return {
    add(text) {
      if (kept > 0) {
        const [first = '', ...rest] = text.split(/\r?\n/);
        line += first;
        for (const next of rest) {
          breakLine();
          line = next;
        }
        return;
      }
      const flat = text.replace(/[ \t\n\r\f]+/g, ' ');
      line += flat.startsWith(' ') && /(^|[ \t])$/.test(line.slice(-1)) ? flat.slice(1) : flat;
    },
    breakLine,
    nextCell() {
      if (line.trim()) line = `${line.trimEnd()}\t`;
    },
    keepSpaces(on) {
      kept += on ? 1 : -1;
    },
    text: () => {
      breakLine();
      return lines.join('\n');
    },
  };
}
