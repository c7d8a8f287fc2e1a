// What every part of the page needs to know and to do.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Corpus, Entry } from './corpus';
import type { Filters } from './filter';
import type { Key, Language } from './model';
import type { State } from './state';
import type { Say } from './words';

export interface View {
  corpus: Corpus;
  state: State;
  language: Language;
  say: Say;
  entries: Entry[]; // those that pass the filters
  settled: Entry[]; // the same a moment later, for the pictures
  words: string[]; // that are searched, normalised
  lit: Set<Key>; // the members of the finding that is walked
  // Changes what is to be seen; a step of the browser's history unless `quietly`.
  go: (change: Partial<State>, quietly?: boolean) => void;
  filter: (change: Partial<Filters>, quietly?: boolean) => void;
  // Shows it in the detail; a narrow window turns to that unless `beside`.
  select: (key: Key, beside?: boolean) => void;
  tell: (message: string) => void;
}

const context = createContext<View | null>(null);

export const ViewProvider = context.Provider;

export function useView(): View {
  return useContext(context)!;
}
