// The ministries against one another, or against the sections, as a table of counts.
import { useEffect, useMemo } from 'preact/hooks';
import { cell_of, ministry_matrix, section_matrix, type Matrix } from './matrix_model';
import { bare, organisation_name, section_name } from './names';
import type { Offer, Savable } from './picture_pane';
import { picture_fonts } from './pictures';
import { ink, svg_made } from './svg_made';
import { lines_of } from './text';
import { useView, type View } from './view';

// So many sections have room for their titles.
const most_titled = 10;

export function MatrixView({ offer }: { offer: Offer }) {
  const view = useView();
  const { corpus, state, settled: entries, say, go, filter } = view;
  const by_section = state.matrix === 'sections';
  const within = state.filters.sections.length === 1 ? state.filters.sections[0] : undefined;
  const matrix = useMemo(() => (by_section ? section_matrix(corpus, entries, within) : ministry_matrix(corpus, entries)),
    [corpus, entries, by_section, within]);
  useEffect(() => {
    offer(() => picture_of(view, matrix));
    return () => offer(undefined);
  });
  const press = (row: string, column: string) => {
    if (by_section) {
      filter({ ministries: [row], sections: [column], together: false });
    } else {
      filter({ ministries: row === column ? [row] : [row, column], together: row !== column });
    }
  };
  const filtered = entries.length < corpus.entries.length;
  return (
    <div class="matrix-pane">
      <div class="tools">
        <span class="tabs" role="group" aria-label={say('picture_matrix')}>
          {(['ministries', 'sections'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={state.matrix === one} onClick={() => go({ matrix: one })}>{say(`matrix_${one}`)}</button>
          ))}
        </span>
      </div>
      <p class="aside under">{say(`matrix_${state.matrix}_about`)}{filtered && ` ${say('within_filters')}`}</p>
      {matrix.rows.length === 0 ? <p class="empty">{say('nothing_to_draw')}</p> : (
        <div class="scroller" tabIndex={0} data-focus>
          <table class={by_section && matrix.columns.length <= most_titled ? 'matrix titled' : 'matrix'}>
            <thead>
              <tr>
                <td />
                {matrix.columns.map((column) => (
                  <th key={column} scope="col" title={column_title(view, column)}><span>{by_section && matrix.columns.length <= most_titled ? column_title(view, column) : column_name(view, column)}</span></th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matrix.rows.map((row) => (
                <tr key={row}>
                  <th scope="row" title={organisation_name(corpus, row, view.language)}>{row}</th>
                  {matrix.columns.map((column) => (
                    <Cell key={column} view={view} matrix={matrix} row={row} column={column} press={press} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

interface CellProps {
  view: View;
  matrix: Matrix;
  row: string;
  column: string;
  press: (row: string, column: string) => void;
}

function Cell({ view, matrix, row, column, press }: CellProps) {
  const { corpus, say, language } = view;
  const count = cell_of(matrix, row, column);
  if (count === 0) {
    return <td class={row === column ? 'own' : undefined} />;
  }
  const name = say('matrix_cell', organisation_name(corpus, row, language), column_title(view, column), count);
  return (
    <td class={row === column ? 'own' : undefined}>
      <button type="button" title={name} aria-label={name} onClick={() => press(row, column)} data-cell={`${row} ${column}`}
        ref={(element) => element?.style.setProperty('--share', row === column ? '0%' : share_of(matrix, count))}>
        {count.toLocaleString()}
      </button>
    </td>
  );
}

// By the root, since few cells are large and many small.
function share_of(matrix: Matrix, count: number): string {
  return `${Math.round(8 + 52 * Math.sqrt(count / matrix.most))}%`;
}

function column_name({ corpus }: View, column: string): string {
  return corpus.section(column) ? bare(corpus, column) : column;
}

function column_title({ corpus, language }: View, column: string): string {
  const section = corpus.section(column);
  return section ? section_name(section) : organisation_name(corpus, column, language);
}

function picture_of(view: View, matrix: Matrix): Savable {
  const { text, line, heat } = ink();
  const by_section = view.state.matrix === 'sections';
  const [left, top, wide, high] = [110, by_section ? 84 : 110, by_section ? 92 : 34, 26];
  const width = left + matrix.columns.length * wide + 10;
  const height = top + matrix.rows.length * high + 10;
  const svg = svg_made('svg', { 'font-family': picture_fonts, 'font-size': 12 }) as SVGSVGElement;
  const words = (x: number, y: number, words_: string, more: Record<string, string | number> = {}) =>
    svg.append(svg_made('text', { x, y, fill: text, 'text-anchor': 'middle', ...more }, words_));
  matrix.columns.forEach((column, i) => {
    const x = left + (i + 0.5) * wide;
    const lines = by_section ? lines_of(column_title(view, column), 7, 4) : [...column_name(view, column)].slice(0, 8);
    lines.forEach((one, n) => words(x, top - 8 - (lines.length - 1 - n) * 13, one, { 'font-size': by_section ? 11 : 12 }));
  });
  matrix.rows.forEach((row, j) => {
    const y = top + j * high;
    words(left - 8, y + 17, row, { 'text-anchor': 'end' });
    matrix.columns.forEach((column, i) => {
      const count = cell_of(matrix, row, column);
      const x = left + i * wide;
      const share = row === column ? 0 : Math.min(1, (parseInt(share_of(matrix, count)) / 100));
      svg.append(svg_made('rect', { x, y, width: wide, height: high, stroke: line, fill: count > 0 ? heat : 'none', 'fill-opacity': count > 0 ? share : 1 }));
      if (count > 0) {
        words(x + wide / 2, y + 17, String(count), row === column ? { 'font-weight': 'bold' } : {});
      }
    });
  });
  return { svg, box: { x: 0, y: 0, width, height } };
}
