/** Characters. The longest ballot that we would take in has fewer. */
const longestLine = 1024 * 1024;

/** A line of a text, from 1. What is too long is not kept, and has no text. */
export interface Line {
  readonly number: number;
  readonly text?: string;
}

/** Cuts a text into lines as it comes in, wherever the pieces begin and end. Blank lines are left out, and counted. */
export class Lines {
  #number = 0;
  #rest = '';
  #tooLong = false;

  /** The lines that end within a piece of the text. All of them have to be taken before the next piece. */
  *read(piece: string): Generator<Line, void> {
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      this.#keep(piece.slice(start, end));
      start = end + 1;
      yield* this.#line();
    }
    this.#keep(piece.slice(start));
  }

  /** What comes after the last line break. */
  *end(): Generator<Line, void> {
    yield* this.#line();
  }

  #keep(text: string): void {
    this.#tooLong ||= this.#rest.length + text.length > longestLine;
    this.#rest = this.#tooLong ? '' : this.#rest + text;
  }

  *#line(): Generator<Line, void> {
    const text = this.#rest;
    const tooLong = this.#tooLong;
    this.#number += 1;
    this.#rest = '';
    this.#tooLong = false;
    if (tooLong) yield { number: this.#number };
    else if (/\S/.test(text)) yield { number: this.#number, text };
  }
}

/** What is on a line; nothing where that is no JSON. */
export function valueOn({ text }: Line): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
