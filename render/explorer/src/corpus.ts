// What the page knows, arranged so that it can be asked quickly.
import type {
  Footnote, Indicator, Instrument, Key, Law, Link, LinkKind, Measure, Organisation, PageData, Section,
} from './model';
import { normalised } from './text';

export type Thing =
  | { kind: 'measure'; key: Key; it: Measure }
  | { kind: 'section'; key: Key; it: Section }
  | { kind: 'organisation'; key: Key; it: Organisation }
  | { kind: 'law'; key: Key; it: Law }
  | { kind: 'instrument'; key: Key; it: Instrument }
  | { kind: 'indicator'; key: Key; it: Indicator }
  | { kind: 'footnote'; key: Key; it: Footnote };

// A measure as the list asks for it.
export interface Entry {
  measure: Measure;
  searched: string; // its text and id, normalised
  sections: string[]; // that it stands in, the topmost first; before them '@' and the document
  ministries: string[]; // behind it: named by it, or for a status by the plan of its row
  leads: string[];
  laws: string[];
  instruments: string[];
  years: string[]; // fiscal years of its deadlines
  overdue: boolean;
}

export interface Row {
  plan?: Measure;
  status: Measure[];
  next: Measure[];
}

export class Corpus {
  readonly entries: Entry[] = [];
  private readonly things = new Map<Key, Thing>();
  private readonly out = new Map<Key, Link[]>();
  private readonly into = new Map<Key, Link[]>();
  private readonly rows = new Map<string, Row>();
  private readonly by_code = new Map<string, Measure[]>();
  private readonly in_section = new Map<string, Measure[]>();
  private readonly subsections = new Map<string, Section[]>();
  private readonly in_section_indicators = new Map<string, Indicator[]>();
  private readonly overlapping = new Map<Key, Key[]>();
  private readonly paths = new Map<string, Section[]>();

  constructor(readonly data: PageData) {
    data.sections.forEach((it) => this.things.set(it.id, { kind: 'section', key: it.id, it }));
    data.measures.forEach((it) => this.things.set(it.id, { kind: 'measure', key: it.id, it }));
    data.indicators.forEach((it) => this.things.set(it.id, { kind: 'indicator', key: it.id, it }));
    data.footnotes.forEach((it) => this.things.set(it.id, { kind: 'footnote', key: it.id, it }));
    data.organisations.forEach((it) => this.add(organisation_key(it.code), { kind: 'organisation', it }));
    data.laws.forEach((it) => this.add(`law:${it.id}`, { kind: 'law', it }));
    data.instruments.forEach((it) => this.add(`instrument:${it.id}`, { kind: 'instrument', it }));
    for (const link of data.links) {
      push(this.out, link.from, link);
      push(this.into, link.to, link);
    }
    for (const section of data.sections) {
      push(this.subsections, section.parent ?? '', section);
    }
    for (const indicator of data.indicators) {
      push(this.in_section_indicators, indicator.section, indicator);
    }
    for (const measure of data.measures) {
      this.add_to_row(measure);
      push(this.in_section, measure.section, measure);
      for (const { code } of measure.by ?? []) {
        push(this.by_code, code, measure);
      }
    }
    for (const { members } of data.findings.overlaps) {
      if (members.length === 2) {
        push(this.overlapping, members[0]!.id, members[1]!.id);
        push(this.overlapping, members[1]!.id, members[0]!.id);
      }
    }
    for (const measure of data.measures) {
      this.entries.push(this.entry_of(measure));
    }
  }

  thing(key: Key | undefined): Thing | undefined {
    return key === undefined ? undefined : this.things.get(key);
  }
  // What somebody else's link means, who may name a ministry or law without its kind.
  key_of(name: Key): Key {
    return this.things.has(name) ? name
      : ['organisation:', 'law:', 'instrument:'].map((kind) => kind + name).find((key) => this.things.has(key)) ?? name;
  }
  measure(id: string | undefined): Measure | undefined {
    const thing = this.thing(id);
    return thing?.kind === 'measure' ? thing.it : undefined;
  }
  organisation(code: string): Organisation | undefined {
    const thing = this.thing(organisation_key(code));
    return thing?.kind === 'organisation' ? thing.it : undefined;
  }
  section(id: string | undefined): Section | undefined {
    const thing = this.thing(id);
    return thing?.kind === 'section' ? thing.it : undefined;
  }

  links_from(key: Key, kind?: LinkKind): Link[] {
    const links = this.out.get(key) ?? [];
    return kind ? links.filter((link) => link.kind === kind) : links;
  }
  links_to(key: Key, kind?: LinkKind): Link[] {
    const links = this.into.get(key) ?? [];
    return kind ? links.filter((link) => link.kind === kind) : links;
  }

  row_of(measure: Measure): Row {
    return this.rows.get(row_key(measure))!;
  }
  named(code: string): Measure[] {
    return this.by_code.get(code) ?? [];
  }
  measures_in(section: string): Measure[] {
    return this.in_section.get(section) ?? [];
  }
  // The other halves of the overlaps that a measure is in.
  overlaps_with(measure: Key): Key[] {
    return this.overlapping.get(measure) ?? [];
  }
  indicators_in(section: string): Indicator[] {
    return this.in_section_indicators.get(section) ?? [];
  }
  sections_in(section: string | undefined): Section[] {
    return this.subsections.get(section ?? '') ?? [];
  }
  // The section and those around it, the topmost first.
  path(section: string): Section[] {
    const known = this.paths.get(section);
    if (known) {
      return known;
    }
    const path: Section[] = [];
    for (let at = this.section(section); at && !path.includes(at); at = this.section(at.parent)) {
      path.unshift(at);
    }
    this.paths.set(section, path);
    return path;
  }
  document_of(measure: Measure | Indicator): string {
    return this.section(measure.section)?.document ?? this.data.documents[0]?.id ?? '';
  }
  // The printed lines from `first` to `last`, if the page has them.
  source(document: string, first: number, last: number): { line: number; text: string }[] {
    const lines = this.data.source?.[document]?.slice(first - 1, last) ?? [];
    return lines.map((text, i) => ({ line: first + i, text })).filter(({ text }) => text.trim() !== '');
  }

  private add(key: Key, thing: Omit<Extract<Thing, { kind: 'organisation' | 'law' | 'instrument' }>, 'key'>) {
    this.things.set(key, { ...thing, key } as Thing);
  }

  private add_to_row(measure: Measure) {
    const key = row_key(measure);
    const row: Row = this.rows.get(key) ?? { status: [], next: [] };
    this.rows.set(key, row);
    if (measure.kind === 'plan') {
      row.plan ??= measure;
    } else {
      row[measure.kind].push(measure);
    }
  }

  private entry_of(measure: Measure): Entry {
    const own = measure.by ?? [];
    const by = own.length === 0 && measure.kind === 'status' ? (this.row_of(measure).plan?.by ?? []) : own;
    const path = this.path(measure.section);
    const cited = this.links_from(measure.id, 'cites').map((link) => link.to);
    const of_kind = (kind: string) => [...new Set(cited.filter((key) => key.startsWith(kind)))];
    const deadlines = measure.deadlines ?? [];
    const years = deadlines.flatMap(({ fiscal_year }) => (fiscal_year === undefined ? [] : [String(fiscal_year)]));
    return {
      measure,
      searched: normalised(measure.text) + '\n' + normalised(measure.id),
      sections: ['@' + this.document_of(measure), ...path.map(({ id }) => id)],
      ministries: by.map(({ code }) => code),
      leads: by.filter(({ lead }) => lead).map(({ code }) => code),
      laws: of_kind('law:'),
      instruments: of_kind('instrument:'),
      years: [...new Set(years)],
      overdue: deadlines.some(({ overdue }) => overdue),
    };
  }
}

export function organisation_key(code: string): Key {
  return `organisation:${code}`;
}

function row_key(measure: Measure): string {
  return `${measure.section} ${measure.row}`;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
