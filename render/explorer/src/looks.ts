// How the things of the graph look: their size, words and outline. Kinds differ by outline
// as well as by colour.
import type { Corpus } from './corpus';
import { more_prefix, type GraphNode } from './graph_model';
import type { Language } from './model';
import { measure_name, name_of } from './names';
import { lines_of, width_of } from './text';
import type { Say } from './words';

export type NodeKind = 'plan' | 'status' | 'next' | 'organisation' | 'section' | 'law' | 'instrument' | 'indicator'
  | 'footnote' | 'more';

export const node_kinds: NodeKind[] = ['organisation', 'plan', 'status', 'next', 'section', 'law', 'instrument',
  'indicator'];

export interface Look {
  kind: NodeKind;
  head: string; // a small line above the words
  lines: string[];
  foot: string; // a small line below them
  size: number; // of the words, in px
  width: number;
  height: number;
  full: string; // for a tooltip and a screen reader
  repost: boolean;
}

export const small = 11; // px
const leading = 1.3;

export function look_of(corpus: Corpus, node: GraphNode, say: Say, language: Language): Look {
  const thing = corpus.thing(node.key);
  if (node.more !== undefined || !thing) {
    const text = say('more_nodes', node.more ?? 0);
    return sized({ kind: 'more', lines: [text], size: 12, full: text });
  }
  const full = name_of(corpus, thing, say, language);
  switch (thing.kind) {
    case 'measure':
      return sized({
        kind: thing.it.kind, head: measure_name(corpus, thing.it, say) + (thing.it.repost ? `（${say('repost')}）` : ''),
        lines: lines_of(thing.it.text, 13, 2), size: 12, full: `${full}: ${thing.it.text}`, repost: thing.it.repost,
      });
    case 'organisation': {
      const name = language === 'en' ? full : own_name(full);
      const size = node.count === undefined ? 13 : Math.min(19, 11 + Math.sqrt(node.count) / 2.4);
      const head = thing.it.code === full ? '' : thing.it.code;
      return sized({
        kind: 'organisation', lines: lines_of(name, evenly(name, language === 'en' ? 12 : 8), 2), size,
        foot: [head, node.count === undefined ? '' : say('measures_all', node.count).replace(/^全/u, '')]
          .filter((part) => part !== '').join(' · '),
        full,
      });
    }
    case 'footnote':
      return sized({ kind: 'footnote', head: full, lines: lines_of(thing.it.text, 12, 2), size: 12, full: thing.it.text });
    case 'section':
      return sized({ kind: 'section', head: say('section'), lines: lines_of(full, 12, 2), size: 12, full });
    default:
      return sized({
        kind: thing.kind, head: thing.kind === 'indicator' ? say(thing.it.kind) : '', lines: lines_of(full, Math.min(14, evenly(full, 12)), 2), size: 12,
        full: `${say(thing.kind)}: ${full}`,
      });
  }
}

// 内閣府 科学技術・イノベーション推進事務局 is known by its own name, 内閣官房 … 事務局 by more.
function own_name(full: string): string {
  const parts = full.split(/[ 　]/u).filter((part) => part !== '');
  const last = parts.pop() ?? full;
  return width_of(last) > 4 ? last : [parts.pop(), last].filter((part) => part !== undefined).join('');
}

// The width at which a name that needs two lines has two of like length.
function evenly(name: string, ems: number): number {
  const width = width_of(name);
  return width <= ems ? ems : Math.ceil(width / 2) + 1;
}

function sized(look: Partial<Look> & { kind: NodeKind; lines: string[]; size: number; full: string }): Look {
  const head = look.head ?? '';
  const foot = look.foot ?? '';
  const wide = Math.max(width_of(head) * small, width_of(foot) * small, ...look.lines.map((line) => width_of(line) * look.size));
  const high = look.lines.length * look.size * leading + (head ? small * leading : 0) + (foot ? small * leading : 0);
  const [beside, above] = padding[look.kind];
  return { ...look, head, foot, repost: look.repost ?? false, width: Math.ceil(wide + 2 * beside), height: Math.ceil(high + 2 * above) };
}

const padding: Record<NodeKind, [number, number]> = {
  plan: [9, 6], status: [10, 6], next: [14, 6], organisation: [16, 7], section: [10, 9], law: [17, 7],
  instrument: [14, 7], indicator: [14, 6], footnote: [12, 6], more: [12, 6],
};

// The outline around (0, 0), as the data of a path.
export function outline(kind: NodeKind, width: number, height: number): string {
  const [x, y] = [width / 2, height / 2];
  switch (kind) {
    case 'organisation':
      return rounded(x, y, Math.min(y, 22));
    case 'status':
      return rounded(x, y, 9);
    case 'more':
      return rounded(x, y, 6);
    case 'next':
      return `M${-x},${-y}H${x - 9}L${x},0L${x - 9},${y}H${-x}Z`;
    case 'law':
      return `M${-x + 11},${-y}H${x - 11}L${x},0L${x - 11},${y}H${-x + 11}L${-x},0Z`;
    case 'instrument':
      return `M${-x + 8},${-y}H${x - 8}L${x},${-y + 8}V${y - 8}L${x - 8},${y}H${-x + 8}L${-x},${y - 8}V${-y + 8}Z`;
    case 'indicator':
      return `M${-x},${-y}H${x}V${y}H${-x}ZM${-x + 5},${-y}V${y}M${x - 5},${-y}V${y}`;
    case 'section':
      return `M${-x},${-y}H${-x + 40}L${-x + 46},${-y + 6}H${x}V${y}H${-x}Z`;
    case 'footnote':
      return `M${-x},${-y}H${x - 9}L${x},${-y + 9}V${y}H${-x}ZM${x - 9},${-y}V${-y + 9}H${x}`;
    default:
      return `M${-x},${-y}H${x}V${y}H${-x}Z`;
  }
}

function rounded(x: number, y: number, r: number): string {
  const arc = (dx: number, dy: number) => `a${r},${r} 0 0 1 ${dx},${dy}`;
  return `M${-x + r},${-y}H${x - r}${arc(r, r)}V${y - r}${arc(-r, r)}H${-x + r}${arc(-r, -r)}V${-y + r}${arc(r, -r)}Z`;
}

// Where the line from (x, y) to the middle of a box at (0, 0) meets the box.
export function border_point(x: number, y: number, width: number, height: number): { x: number; y: number } {
  const share = Math.min(x === 0 ? Infinity : width / 2 / Math.abs(x), y === 0 ? Infinity : height / 2 / Math.abs(y));
  return share >= 1 ? { x, y } : { x: x * share, y: y * share };
}

export function is_more(key: string): boolean {
  return key.startsWith(more_prefix);
}
