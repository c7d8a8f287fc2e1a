// The deadlines by fiscal year.
import { useEffect, useMemo } from 'preact/hooks';
import type { Entry } from './corpus';
import type { MeasureKind } from './model';
import type { Offer, Savable } from './picture_pane';
import { picture_fonts } from './pictures';
import { ink, svg_made } from './svg_made';
import { useView, type View } from './view';

interface Year {
  year: string; // or `none`
  kinds: Record<MeasureKind, number>;
  total: number;
  overdue: number; // measures with a deadline of that year that is over
}

const kinds: MeasureKind[] = ['plan', 'status', 'next'];

export function years_of(entries: Entry[]): Year[] {
  const years = new Map<string, Year>();
  for (const { measure } of entries) {
    const deadlines = measure.deadlines ?? [];
    const named = new Set(deadlines.flatMap(({ fiscal_year }) => (fiscal_year === undefined ? [] : [String(fiscal_year)])));
    for (const year of named) {
      const one = years.get(year) ?? { year, kinds: { plan: 0, status: 0, next: 0 }, total: 0, overdue: 0 };
      years.set(year, one);
      one.kinds[measure.kind] += 1;
      one.total += 1;
      one.overdue += deadlines.some((deadline) => String(deadline.fiscal_year) === year && deadline.overdue) ? 1 : 0;
    }
  }
  return [...years.values()].sort((a, b) => Number(a.year) - Number(b.year));
}

export function TimelineView({ offer }: { offer: Offer }) {
  const view = useView();
  const { corpus, state, settled: entries, say, filter } = view;
  const years = useMemo(() => years_of(entries), [entries]);
  const most = Math.max(1, ...years.map(({ total }) => total));
  useEffect(() => {
    offer(() => picture_of(view, years));
    return () => offer(undefined);
  });
  const chosen = new Set(state.filters.years);
  const undated = entries.filter(({ measure }) => !measure.deadlines).length;
  const press = (year: string) => filter({ years: chosen.has(year) && chosen.size === 1 ? [] : [year] });
  const wide = (share: number) => (element: HTMLElement | null) => element?.style.setProperty('width', `${share * 100}%`);
  return (
    <div class="timeline-pane">
      <p class="aside under">{say('timeline_about', corpus.data.today)}</p>
      <ul class="keys-of-bars">
        {kinds.map((kind) => <li key={kind}><span class={`bar-part ${kind}`} aria-hidden="true" />{say(`${kind}_full`)}</li>)}
        <li><span class="bar-part overdue" aria-hidden="true" />{say('overdue')}</li>
      </ul>
      <div class="scroller">
        {years.length === 0 && <p class="empty">{say('nothing_to_draw')}</p>}
        <ol class="years">
          {years.map((year, i) => {
            const name = say('fiscal_year', year.year);
            return (
              <li key={year.year} class={i > 0 && Number(year.year) - Number(years[i - 1]!.year) > 1 ? 'after-gap' : undefined}>
                <button type="button" aria-pressed={chosen.has(year.year)} data-year={year.year} data-focus={i === 0 ? '' : undefined}
                  aria-label={say('timeline_year', name, year.total, year.overdue)} onClick={() => press(year.year)}>
                  <span class="year">{name}</span>
                  <span class="bars" aria-hidden="true">
                    <span class="bar" ref={wide(year.total / most)}>
                      {kinds.filter((kind) => year.kinds[kind] > 0).map((kind) => (
                        <span key={kind} class={`bar-part ${kind}`} ref={wide(year.kinds[kind] / year.total)} />
                      ))}
                    </span>
                    {year.overdue > 0 && <span class="bar thin"><span class="bar-part overdue" ref={wide(year.overdue / most)} /></span>}
                  </span>
                  <span class="number">{year.total.toLocaleString()}{year.overdue > 0 && <span class="late"> ({say('overdue')} {year.overdue.toLocaleString()})</span>}</span>
                </button>
              </li>
            );
          })}
        </ol>
        {undated > 0 && (
          <button type="button" class="quiet" onClick={() => press('none')}>{say('no_deadline')}: {undated.toLocaleString()}</button>
        )}
      </div>
    </div>
  );
}

function picture_of({ say }: View, years: Year[]): Savable {
  const colours = ink();
  const [left, high, long] = [96, 34, 460];
  const most = Math.max(1, ...years.map(({ total }) => total));
  const svg = svg_made('svg', { 'font-family': picture_fonts, 'font-size': 13 }) as SVGSVGElement;
  const words = (x: number, y: number, text: string, end = false) =>
    svg.append(svg_made('text', { x, y, fill: colours.text, 'text-anchor': end ? 'end' : 'start' }, text));
  kinds.forEach((kind, i) => {
    svg.append(svg_made('rect', { x: left + i * 130, y: 8, width: 14, height: 14, fill: colours[kind] }));
    words(left + i * 130 + 20, 20, say(`${kind}_full`));
  });
  years.forEach((year, j) => {
    const y = 40 + j * high;
    words(left - 10, y + 15, say('fiscal_year', year.year), true);
    let x = left;
    for (const kind of kinds) {
      const width = (year.kinds[kind] / most) * long;
      svg.append(svg_made('rect', { x, y, width, height: 18, fill: colours[kind] }));
      x += width;
    }
    if (year.overdue > 0) {
      svg.append(svg_made('rect', { x: left, y: y + 20, width: (year.overdue / most) * long, height: 5, fill: colours.warn }));
    }
    words(x + 8, y + 15, `${year.total}${year.overdue > 0 ? ` (${say('overdue')} ${year.overdue})` : ''}`);
  });
  return { svg, box: { x: 0, y: 0, width: left + long + 150, height: 50 + years.length * high } };
}
