// The bars between the panes: drawn with a pointer or moved with the arrow keys.
import { useState } from 'preact/hooks';

export interface Widths {
  list: number; // px
  detail: number;
}

const key = 'polink-widths';
const least = 240;
const most = 900;

export function useWidths(): [Widths, (widths: Widths) => void] {
  const [widths, set] = useState<Widths>(() => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? '') as Widths;
      return { list: bounded(kept.list), detail: bounded(kept.detail) };
    } catch {
      return { list: innerWidth >= 1800 ? 440 : 370, detail: innerWidth >= 1800 ? 540 : 420 };
    }
  });
  return [widths, (next) => {
    set(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser may forbid files to keep anything; the widths then last as long as the page.
    }
  }];
}

function bounded(width: number): number {
  return Math.max(least, Math.min(most, Math.round(width) || least));
}

interface Props {
  label: string;
  width: number;
  side: 'left' | 'right'; // where the pane stands whose width it changes
  change: (width: number) => void;
}

export function Splitter({ label, width, side, change }: Props) {
  const wider = side === 'left' ? 1 : -1;
  const drag = (event: PointerEvent) => {
    const bar = event.currentTarget as HTMLElement;
    const start = event.clientX;
    bar.setPointerCapture(event.pointerId);
    const move = (now: PointerEvent) => change(bounded(width + wider * (now.clientX - start)));
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', () => bar.removeEventListener('pointermove', move), { once: true });
  };
  const step = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way !== 0) {
      event.preventDefault();
      change(bounded(width + way * wider * 24));
    }
  };
  return (
    <div class="splitter" role="separator" tabIndex={0} aria-orientation="vertical" aria-label={label}
      aria-valuenow={width} aria-valuemin={least} aria-valuemax={most} onPointerDown={drag} onKeyDown={step} />
  );
}
