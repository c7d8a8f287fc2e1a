// What `polink explore` puts into the page: the JSON of the element `polink-data`, made by
// render/explorer_data.cpp.
//
// A key names a thing in links and findings. Measures, sections, indicators and
// footnotes go by their ids (`1.2.3.r4.n5`, with several documents `plan:1.2.3.r4`);
// organisations, laws and instruments, whose names may be any words, have their kind
// before them: `organisation:総`, `law:電波法`, `instrument:…`.
//
// Fields with `?` are left out where they are empty, false or 0.

export type Language = 'ja' | 'en';
export type Key = string;

export interface PageData {
  format: 1;
  polink: string; // the version that wrote it
  title: string;
  language: Language; // that the page opens in
  today: string; // YYYY-MM-DD: what is overdue is so on this day
  documents: DocumentInfo[];
  left_out?: LeftOut;
  organisations: Organisation[]; // those with most measures first
  laws: Law[];
  instruments: Instrument[];
  sections: Section[]; // in the order of the document, as are the lists below
  measures: Measure[];
  indicators: Indicator[];
  footnotes: Footnote[];
  links: Link[];
  findings: Findings;
  // Of each document the lines that it was read from, line 1 first, for who wants to see
  // the proof; lines that nothing on the page was read from may be empty.
  source?: { [document: string]: string[] };
}

export interface DocumentInfo {
  id: string;
  title: string;
  sha256: string; // of the source
}

// Measures that are in the database and not on the page.
export interface LeftOut {
  not_asked?: number; // the page was narrowed to a section or some ids
  beyond?: number; // there are more than a page holds
  // Then how all measures spread: over the chapters, or over the documents where there
  // are very many chapters.
  chapters?: PartOfAll[];
  documents?: PartOfAll[];
}

export interface PartOfAll {
  id: string;
  title: string; // empty: a document
  measures: number;
  on_page?: number;
}

export interface Organisation {
  code: string;
  name: string;
  name_en?: string;
  kind: string; // cabinet | cabinet_office | agency | ministry | group | unknown
  parent?: string;
  unsure?: true; // the name is polink's reading of the code
}

export interface Law {
  id: string;
  title: string;
  number?: string;
  kind?: string; // act | amending_act | bill | cabinet_order | treaty | ministerial_order
  short_names?: string[];
}

export interface Instrument {
  id: string;
  title: string;
  kind?: string; // document | programme | system | body | other
}

export interface Section {
  id: string;
  document: string;
  parent?: string;
  level: 'chapter' | 'section' | 'subsection';
  label: string; // as printed: `1.`, `（1）`, `①`
  title: string;
  line: number;
  statements?: { kind: 'grand_goal' | 'vision' | 'goal' | 'introduction'; text: string; line: number }[];
}

export type MeasureKind = 'plan' | 'status' | 'next';

export interface Measure {
  id: string;
  section: string; // its id
  row: number; // in the section, from 1
  kind: MeasureKind;
  ordinal: number; // in its cell, from 1
  slot: number; // the same with dashes counted: its place opposite the other column
  text: string;
  repost?: true; // marked （再掲）
  lead_known?: true; // its table prints leads
  by?: Responsible[]; // in the order of print
  deadlines?: Deadline[]; // in the order of their last days
  lines: [number, number]; // of the source, first and last
}

export interface Responsible {
  code: string;
  lead?: true;
}

export interface Deadline {
  surface: string; // the words
  kind: string; // by | from | in | around | until
  from?: string; // ISO dates, both ends included
  to?: string;
  precision: string;
  fiscal_year?: number; // in which it ends, by the year in which that begins
  overdue?: true;
}

export interface IndicatorValue {
  label?: string;
  value: string; // as printed
  number?: number; // in the unit; may be 0 only where it is printed
  unit?: string;
  as_of?: string; // as printed
}

export interface Indicator {
  id: string;
  section: string;
  kind: 'target' | 'reference';
  name: string;
  repost?: true;
  values?: IndicatorValue[];
  actuals?: (IndicatorValue & { footnote: number })[]; // that footnotes tell of it
  progress?: TargetProgress[]; // of a target, one for each value that is known
  line: number;
}

export interface TargetProgress {
  target: IndicatorValue;
  actual?: IndicatorValue;
  from?: Key; // where the actual stands: a footnote or a reference indicator
  share?: number; // actual / target
  overdue?: true;
}

export interface Footnote {
  id: string; // fn34
  number: number;
  document: string;
  text: string;
  line: number;
}

export type LinkKind =
  | 'follows' // next → the status that it carries on
  | 'repost_of' // repost → its origin
  | 'duplicate_of' // measure or indicator → an earlier one with the same text
  | 'cites' // measure, indicator, footnote → law, instrument, section
  | 'annotates' // footnote → what it is anchored to
  | 'tracks' // measure → the indicator that measures what it does
  | 'amends'
  | 'based_on'
  | 'succeeded_by';

export interface Link {
  kind: LinkKind;
  from: Key;
  to: Key;
  score?: number; // 0 to 1
  method?: string;
  words?: string; // that cite
  article?: string; // of a law, as printed
}

export interface Findings {
  reposts: RepostFinding[]; // all reposts, in the order of the document
  overlaps: OverlapFinding[]; // best first
  drift: DriftFinding[];
  gaps: GapFinding[];
  duplicates: DuplicateFinding[]; // largest first
}

// Both texts from beginning to end, without white space: what both have, and where they
// differ what the first (the origin) and the second (the copy) have there.
export type TextDifference = (string | [string, string])[];

export interface Said {
  ja: string;
  en: string;
}

export interface RepostFinding {
  id: string;
  origins: string[]; // best first; empty: it dangles
  candidate?: string; // of a dangling one: what reads most like it
  why_not?: string; // the candidate isn't taken for the origin
  text_change?: 'none' | 'noise' | 'substance'; // against the best origin
  changed?: true; // in substance, ministries or leads
  difference?: TextDifference; // from the best origin; left out where nothing differs
  added?: string[]; // codes that only the repost names
  dropped?: string[]; // codes that only the origin names
  lead_changed?: string[];
  lead_known?: true; // both tables print leads
  score: number;
  method?: string;
}

export interface OverlapFinding {
  kind: 'fragmentation' | 'overlap' | 'duplication';
  members: { id: string; ministries: string[]; leads?: string[] }[];
  shared: string[];
  score: number;
  parts: { text: number; terms: number; instruments: number; laws: number; indicators: number };
  sentence: Said;
}

export interface DriftFinding {
  kind: 'follow_up' | 'repost';
  id: string; // the plan measure, or the repost
  to: string[]; // the next items of its row, or its origin
  dropped?: string[];
  added?: string[];
  lead_changed?: string[];
  succeeded?: [string, string][]; // codes: who was named, who holds its business today
  lead_known?: true;
  group?: true; // the later side names a group, which may mean those that are dropped
  sentence: Said;
}

export interface GapFinding {
  kind:
    | 'plan_without_next'
    | 'status_without_next'
    | 'no_ministry'
    | 'several_leads'
    | 'no_lead'
    | 'only_group'
    | 'target_without_measure'
    | 'instrument_not_followed'
    | 'dangling_repost'
    | 'bill_passed';
  of: Key; // a measure, indicator, law or instrument
  related?: string[]; // ids and codes that the sentence speaks of
  sentence: Said;
}

// Measures (or indicators) that repeat one another, directly or through a third.
export interface DuplicateFinding {
  ids: string[]; // in the order of the document
  representative?: string; // the unmarked one that is stated first
  unmarked?: true; // two of them at least are no reposts
  score: number; // of the weakest pair
}
