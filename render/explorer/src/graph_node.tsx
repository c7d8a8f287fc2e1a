// One thing of the graph: its outline with its words, and how it is dragged.
import { useRef } from 'preact/hooks';
import type { GraphNode } from './graph_model';
import type { Point } from './layout';
import { outline, small, type Look } from './looks';
import type { Key } from './model';
import { useView } from './view';

interface Props {
  node: GraphNode;
  look: Look;
  at: Point;
  chosen: boolean;
  lit: boolean;
  faded: boolean;
  pinned: boolean;
  reached: boolean; // the one that Tab leads to
  choose: (key: Key) => void;
  toggle: (key: Key) => void;
  focus: (key: Key) => void;
  move: (key: Key, to: Point) => void;
  scale: () => number;
}

const leading = 1.3;

export function NodeDrawing(props: Props) {
  const { node, look, at, chosen, lit, faded, pinned, reached, choose, toggle, focus, move, scale } = props;
  const { say } = useView();
  const moved = useRef(false);
  const press = (event: PointerEvent) => {
    const element = event.currentTarget as SVGGElement;
    const start = { x: event.clientX, y: event.clientY };
    moved.current = false;
    const drag = (now: PointerEvent) => {
      const [dx, dy] = [now.clientX - start.x, now.clientY - start.y];
      if (moved.current || Math.hypot(dx, dy) > 4) {
        if (!moved.current) {
          element.setPointerCapture(event.pointerId);
        }
        moved.current = true;
        move(node.key, { x: at.x + dx / scale(), y: at.y + dy / scale() });
      }
    };
    const end = () => {
      removeEventListener('pointermove', drag);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
    };
    addEventListener('pointermove', drag);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };
  const names = ['node', look.kind, chosen && 'chosen', lit && 'lit', faded && 'faded', look.repost && 'repost'];
  const hidden = node.hidden > 0 && node.more === undefined ? say('hidden_neighbours', node.hidden) : '';
  return (
    <g class={names.filter(Boolean).join(' ')} data-key={node.key} transform={`translate(${at.x},${at.y})`}
      role="button" tabindex={reached ? 0 : -1} data-focus={reached ? '' : undefined} aria-label={[look.full, look.foot, hidden].filter(Boolean).join('。')}
      aria-pressed={chosen} onPointerDown={press} onFocus={() => focus(node.key)}
      onClick={() => !moved.current && choose(node.key)} onDblClick={() => node.more === undefined && toggle(node.key)}>
      <title>{[look.full, hidden].filter(Boolean).join('\n')}</title>
      {(chosen || lit) && <path class="ring" d={outline(look.kind, look.width + 10, look.height + 10)} />}
      <path class="shape" d={outline(look.kind, look.width, look.height)} />
      <Words look={look} />
      {node.expanded && <Badge x={look.width / 2 - 4} y={-look.height / 2} text="−" act={() => toggle(node.key)} />}
      {!node.expanded && hidden && <Badge x={look.width / 2 - 4} y={-look.height / 2} text="+" act={() => toggle(node.key)} />}
      {pinned && <circle class="pinned" cx={-look.width / 2 + 3} cy={-look.height / 2 + 3} r={4} />}
    </g>
  );
}

function Words({ look }: { look: Look }) {
  const rows = [...(look.head ? [{ text: look.head, size: small, name: 'head' }] : []),
    ...look.lines.map((text) => ({ text, size: look.size, name: 'words' })),
    ...(look.foot ? [{ text: look.foot, size: small, name: 'foot' }] : [])];
  const high = rows.reduce((sum, { size }) => sum + size * leading, 0);
  let y = -high / 2;
  return (
    <g aria-hidden="true">
      {rows.map(({ text, size, name }, i) => {
        y += size * leading;
        return <text key={i} class={name} y={y - size * 0.32} font-size={size}>{text}</text>;
      })}
    </g>
  );
}

function Badge({ x, y, text, act }: { x: number; y: number; text: string; act: () => void }) {
  return (
    <g class="expander" transform={`translate(${x},${y})`} aria-hidden="true"
      onClick={(event) => { event.stopPropagation(); act(); }} onDblClick={(event) => event.stopPropagation()}>
      <circle r={8} />
      <text y={4} font-size={13}>{text}</text>
    </g>
  );
}
