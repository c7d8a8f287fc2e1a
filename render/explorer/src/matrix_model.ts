// How many measures two ministries share, or a ministry has in a section.
import type { Corpus, Entry } from './corpus';
import type { Section } from './model';

export interface Matrix {
  rows: string[]; // codes
  columns: string[]; // codes, or ids of sections
  counts: Map<string, number>; // by `row column`, parted by a line feed
  most: number; // in a cell that isn't on the diagonal
}

const most_ministries = 45;

export function cell_of(matrix: Matrix, row: string, column: string): number {
  return matrix.counts.get(`${row}\n${column}`) ?? 0;
}

// Ministries with most measures first; the groups that name nobody at the end.
function ministries_of(corpus: Corpus, entries: Entry[]): string[] {
  const counts = new Map<string, number>();
  entries.forEach(({ ministries }) => ministries.forEach((code) => counts.set(code, (counts.get(code) ?? 0) + 1)));
  const group = (code: string) => (corpus.organisation(code)?.kind === 'group' ? 1 : 0);
  return [...counts.keys()].sort((a, b) => group(a) - group(b) || counts.get(b)! - counts.get(a)!).slice(0, most_ministries);
}

function counted(rows: string[], columns: string[], entries: Entry[], across: (entry: Entry) => string[]): Matrix {
  const [known_rows, known_columns] = [new Set(rows), new Set(columns)];
  const counts = new Map<string, number>();
  let most = 1;
  for (const entry of entries) {
    for (const row of entry.ministries.filter((code) => known_rows.has(code))) {
      for (const column of across(entry).filter((one) => known_columns.has(one))) {
        const count = (counts.get(`${row}\n${column}`) ?? 0) + 1;
        counts.set(`${row}\n${column}`, count);
        most = row === column ? most : Math.max(most, count);
      }
    }
  }
  return { rows, columns, counts, most };
}

export function ministry_matrix(corpus: Corpus, entries: Entry[]): Matrix {
  const codes = ministries_of(corpus, entries);
  return counted(codes, codes, entries, ({ ministries }) => ministries);
}

// Across the sections of `within`, or those of the first level on which there are several.
export function section_matrix(corpus: Corpus, entries: Entry[], within?: string): Matrix {
  const columns = columns_of(corpus, within);
  return counted(ministries_of(corpus, entries), columns.map(({ id }) => id), entries, ({ sections }) => sections);
}

function columns_of(corpus: Corpus, within?: string): Section[] {
  let columns = corpus.sections_in(corpus.section(within) ? within : undefined);
  while (columns.length === 1 && corpus.sections_in(columns[0]!.id).length > 0) {
    columns = corpus.sections_in(columns[0]!.id);
  }
  return columns.length > 0 ? columns : corpus.data.sections.filter(({ id }) => id === within);
}
