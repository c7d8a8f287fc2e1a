// Texts as they are searched: after NFKC, in lower case and without white space, so that
// ＡＩ finds "AI" and a word that a line break parts is found.

export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

// The words of a query. All of them are to be found, in any order.
export function words_of(query: string): string[] {
  const words = query.split(/\s+/u).map(normalised).filter((word) => word !== '');
  return [...new Set(words)];
}

export interface Piece {
  text: string;
  hit: boolean;
}

// A letter with the marks that belong to it: ｶﾞ is two characters and one letter.
const letters = /[\s\S][\u3099\u309a\uff9e\uff9f]*/gu;

// The text in pieces, those that one of the words is found in marked.
export function marked(text: string, words: string[]): Piece[] {
  if (words.length === 0) {
    return [{ text, hit: false }];
  }
  let all = '';
  const starts: number[] = []; // of each normalised unit, where its letter starts in `text`
  const ends: number[] = [];
  for (const match of text.matchAll(letters)) {
    const unit = normalised(match[0]);
    for (let i = 0; i < unit.length; ++i) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    all += unit;
  }
  const spans: [number, number][] = [];
  for (const word of words) {
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + word.length)) {
      spans.push([starts[at]!, ends[at + word.length - 1]!]);
    }
  }
  spans.sort((a, b) => a[0] - b[0]);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of spans) {
    if (to <= done) {
      continue;
    }
    const begin = Math.max(from, done);
    if (begin > done) {
      pieces.push({ text: text.slice(done, begin), hit: false });
    }
    pieces.push({ text: text.slice(begin, to), hit: true });
    done = to;
  }
  if (done < text.length) {
    pieces.push({ text: text.slice(done), hit: false });
  }
  return pieces;
}

// Width in ems: letters of a Japanese face are as wide as high, Latin ones about half.
export function width_of(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += letter.codePointAt(0)! < 0x2e80 ? 0.56 : 1;
  }
  return width;
}

// The text in at most `lines` lines of `ems` width; an ellipsis tells that more follows.
export function lines_of(text: string, ems: number, lines: number): string[] {
  const out: string[] = [];
  let line = '';
  const letters_left = [...text];
  while (letters_left.length > 0) {
    const letter = letters_left[0]!;
    if ((width_of(line + letter) <= ems && !ends_badly(letter, letters_left, line, ems)) || forbidden_first.includes(letter)) {
      line += letters_left.shift();
    } else if (out.length + 1 === lines) {
      while (width_of(line + '…') > ems) {
        line = [...line].slice(0, -1).join('');
      }
      return [...out, line + '…'];
    } else {
      const [kept, moved] = broken(line, letter);
      out.push(kept);
      line = moved;
    }
  }
  return line === '' ? out : [...out, line];
}

// What must not begin a line (JIS X 4051), as far as names have it.
const forbidden_first = '、。，．・：；！？）」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々),.';

// An opening bracket doesn't end a line.
function ends_badly(letter: string, letters_left: string[], line: string, ems: number): boolean {
  const next = letters_left[1];
  return '（(「『【〔〈《'.includes(letter) && line !== '' && next !== undefined && width_of(line + letter + next) > ems;
}

// A Latin word goes to the next line as a whole.
function broken(line: string, next: string): [string, string] {
  const latin = /[\p{Script=Latin}\d]/u;
  const word = latin.test(next) ? /[（(「『【〔〈《]*[\p{Script=Latin}\d'’-]+$/u.exec(line) : null;
  if (word && word.index > 0) {
    return [line.slice(0, word.index).trimEnd(), line.slice(word.index)];
  }
  return [line.trimEnd(), ''];
}
