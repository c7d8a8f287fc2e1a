// A long list of rows of one height, of which only those in sight are made.
import { options } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

// Whether the page is being printed, when everything has to be there at once.
export function usePrinting(): boolean {
  const [printing, set] = useState(false);
  useEffect(() => {
    const at_once = (now: boolean) => {
      const usual = options.debounceRendering;
      options.debounceRendering = (render) => render();
      set(now);
      options.debounceRendering = usual;
    };
    const begin = () => at_once(true);
    const end = () => at_once(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

export interface Window {
  first: number;
  last: number; // one behind
}

// `rem`: the height of a row. Returns which rows to make and what to attach to the scroller.
export function useWindow(count: number, rem: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, see] = useState<Window>({ first: 0, last: 30 });
  const height = rem * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const look = () => {
    const element = scroller.current;
    if (element) {
      const first = Math.max(0, Math.floor(element.scrollTop / height) - 6);
      const last = Math.min(count, first + Math.ceil((element.clientHeight || 600) / height) + 12);
      see((now) => (now.first === first && now.last === last ? now : { first, last }));
    }
  };
  useLayoutEffect(look, [count, height]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (scroller.current) {
      observer.observe(scroller.current);
    }
    return () => observer.disconnect();
  }, [count, height]);
  const bring = (place: number) => {
    const element = scroller.current;
    if (element && element.clientHeight > 0) {
      const top = place * height;
      if (top < element.scrollTop) {
        element.scrollTop = top;
      } else if (top + height > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + height - element.clientHeight;
      }
    }
  };
  return { scroller, seen: { first: Math.min(seen.first, count), last: Math.min(seen.last, count) }, look, bring, height };
}
