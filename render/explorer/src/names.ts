// How things are called, short and in full.
import type { Corpus, Thing } from './corpus';
import type { Deadline, IndicatorValue, Language, Measure, Section } from './model';
import { say_kind, type Say } from './words';

// ① for the first; beyond ⑳ (21).
export function ordinal_mark(ordinal: number): string {
  return ordinal >= 1 && ordinal <= 20 ? String.fromCodePoint(0x2460 + ordinal - 1) : `(${ordinal})`;
}

// Without the document's name, which only tells where there are several.
export function bare(corpus: Corpus, id: string): string {
  const first = corpus.data.documents.length === 1 ? corpus.data.documents[0]!.id + ':' : '';
  return first && id.startsWith(first) ? id.slice(first.length) : id;
}

export function section_name(section: Section): string {
  return `${section.label} ${section.title}`.trim();
}

// The number of the section as it would be cited: 1.2.3.
export function measure_name(corpus: Corpus, measure: Measure, say: Say): string {
  const kind = say(measure.kind) + (measure.kind === 'plan' ? '' : ordinal_mark(measure.ordinal));
  return `${kind} ${bare(corpus, measure.section)} ${say('row_n', measure.row)}`;
}

export function organisation_name(corpus: Corpus, code: string, language: Language): string {
  const organisation = corpus.organisation(code);
  const name = (language === 'en' && organisation?.name_en) || organisation?.name;
  return name && name !== code ? name : code;
}

// What it is, in a word.
export function kind_name(thing: Thing, say: Say): string {
  switch (thing.kind) {
    case 'measure':
      return say_kind(say, '', `${thing.it.kind}_full`);
    case 'indicator':
      return say(thing.it.kind);
    default:
      return say(thing.kind);
  }
}

export function name_of(corpus: Corpus, thing: Thing, say: Say, language: Language): string {
  switch (thing.kind) {
    case 'measure':
      return measure_name(corpus, thing.it, say);
    case 'section':
      return section_name(thing.it);
    case 'organisation':
      return organisation_name(corpus, thing.it.code, language);
    case 'law':
    case 'instrument':
      return thing.it.title;
    case 'indicator':
      return thing.it.name;
    case 'footnote':
      return `${say('footnote')} ${thing.it.number}`;
  }
}

// The words of the thing itself, as far as it has other ones than its name.
export function text_of(thing: Thing): string {
  return thing.kind === 'measure' || thing.kind === 'footnote' ? thing.it.text : '';
}

export function deadline_name({ surface, to, fiscal_year }: Deadline, say: Say): string {
  const year = fiscal_year === undefined ? '' : say('fiscal_year', String(fiscal_year));
  const known = [year, to ?? ''].filter((part) => part !== '').join(' · ');
  return known ? `${surface}（${known}）` : surface;
}

export function value_name({ label, value, unit }: IndicatorValue): string {
  return (label ? label + '：' : '') + value + (unit && !value.endsWith(unit) ? unit : '');
}
