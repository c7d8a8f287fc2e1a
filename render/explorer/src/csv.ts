// Tables as spreadsheets read them: UTF-8 with a byte order mark, CRLF, every cell quoted.
import type { Corpus, Entry } from './corpus';
import { bare } from './names';
import type { Say } from './words';

// A spreadsheet would take these for a formula.
const formula = /^[=+\-@\t\r]/;

export function csv_of(rows: string[][]): string {
  const cell = (text: string) => `"${(formula.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;
  return '\ufeff' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

export function measures_csv(corpus: Corpus, entries: Entry[], say: Say): string {
  const head = [say('head_id'), say('head_kind'), say('head_section'), say('head_title'), say('head_row'), say('head_text'),
    say('head_ministries'), say('head_leads'), say('head_repost'), say('head_laws'), say('head_instruments'),
    say('head_deadline'), say('head_fiscal_year'), say('overdue'), say('head_lines')];
  const title = (key: string) => {
    const thing = corpus.thing(key);
    return thing?.kind === 'law' || thing?.kind === 'instrument' ? thing.it.title : key;
  };
  const rows = entries.map(({ measure, laws, instruments, years, overdue }) => [
    measure.id, say(measure.kind), bare(corpus, measure.section), corpus.section(measure.section)?.title ?? '',
    String(measure.row), measure.text,
    (measure.by ?? []).map(({ code }) => code).join('、'),
    (measure.by ?? []).filter(({ lead }) => lead).map(({ code }) => code).join('、'),
    measure.repost ? say('yes') : '', laws.map(title).join('、'), instruments.map(title).join('、'),
    (measure.deadlines ?? []).map(({ surface }) => surface).join('、'), years.join('、'), overdue ? say('yes') : '',
    measure.lines.join('～'),
  ]);
  return csv_of([head, ...rows]);
}
