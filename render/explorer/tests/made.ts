// A small plan: one section with two rows, two ministries and a law.
import { Corpus } from '../src/corpus';
import type { Measure, PageData } from '../src/model';

export function measure(id: string, more: Partial<Measure> = {}): Measure {
  const [, row, item] = /\.r(\d+)(?:\.([sn]\d+))?$/.exec(id)!;
  const kind = item === undefined ? 'plan' : item.startsWith('s') ? 'status' : 'next';
  const ordinal = Number(item?.slice(1) ?? 1);
  return { id, section: '1.1', row: Number(row), kind, ordinal, slot: ordinal, text: id, lines: [1, 1], ...more };
}

export function made(measures: Measure[], more: Partial<PageData> = {}): Corpus {
  const codes = [...new Set(measures.flatMap(({ by }) => by?.map(({ code }) => code) ?? []))];
  return new Corpus({
    format: 1, polink: '0', title: '計画', language: 'ja', today: '2026-04-01',
    documents: [{ id: 'plan', title: '計画', sha256: '' }],
    organisations: codes.map((code) => ({ code, name: `${code}省`, kind: 'ministry' })),
    laws: [], instruments: [],
    sections: [
      { id: '1', document: 'plan', level: 'chapter', label: '1.', title: '章', line: 1 },
      { id: '1.1', document: 'plan', parent: '1', level: 'section', label: '（1）', title: '節', line: 2 },
    ],
    measures, indicators: [], footnotes: [], links: [],
    findings: { reposts: [], overlaps: [], drift: [], gaps: [], duplicates: [] },
    ...more,
  });
}
