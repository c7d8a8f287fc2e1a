// The measures as a list that arrow keys move in.
import { useEffect } from 'preact/hooks';
import { focus_pane } from './keyboard';
import { KindBadge, Marked, Ministries } from './parts';
import { bare, ordinal_mark } from './names';
import { usePrinting, useWindow } from './virtual';
import { useView } from './view';
import type { Entry } from './corpus';

const row_height = 5.75; // rem, as in list.css

export function MeasureList() {
  const { state, entries, say, select, lit } = useView();
  const printing = usePrinting();
  const { scroller, seen, look, bring, height } = useWindow(entries.length, row_height);
  const place = entries.findIndex(({ measure }) => measure.id === state.selected);
  useEffect(() => {
    if (place >= 0) {
      bring(place);
    }
  }, [place, entries]);
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -entries.length, End: entries.length };
    const step = steps[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      const to = Math.max(0, Math.min(entries.length - 1, place < 0 ? (step > 0 ? step - 1 : 0) : place + step));
      select(entries[to]!.measure.id, true);
    } else if (event.key === 'Enter' && place >= 0) {
      event.preventDefault();
      choose(entries[place]!);
      requestAnimationFrame(() => focus_pane('detail'));
    }
  };
  const choose = ({ measure }: Entry) => select(measure.id);
  const { first, last } = printing ? { first: 0, last: entries.length } : seen;
  return (
    <div class="scroller" ref={scroller} onScroll={look} tabIndex={0} role="listbox" data-focus
      aria-label={say('list_measures')} aria-activedescendant={place >= first && place < last ? `item-${place}` : undefined}
      onKeyDown={press}>
      {entries.length === 0 && <p class="empty">{say('nothing_found')}</p>}
      <div class="items" ref={(element) => { if (element) { element.style.height = printing ? 'auto' : `${entries.length * height}px`; } }}>
        {entries.slice(first, last).map((entry, i) => (
          <Item key={entry.measure.id} entry={entry} place={first + i} top={printing ? undefined : (first + i) * height}
            chosen={first + i === place} lit={lit.has(entry.measure.id)} total={entries.length} choose={choose} />
        ))}
      </div>
    </div>
  );
}

interface Props {
  entry: Entry;
  place: number;
  top: number | undefined; // px
  total: number;
  chosen: boolean;
  lit: boolean;
  choose: (entry: Entry) => void;
}

function Item({ entry, place, top, total, chosen, lit, choose }: Props) {
  const { corpus, say, words } = useView();
  const { measure } = entry;
  return (
    <div class="item" id={`item-${place}`} role="option" aria-selected={chosen} aria-setsize={total} aria-posinset={place + 1}
      data-lit={lit} data-id={measure.id} onClick={() => choose(entry)}
      ref={(element) => { if (element) { element.style.transform = top === undefined ? '' : `translateY(${top}px)`; } }}>
      <div class="item-head">
        <KindBadge kind={measure.kind} mark={measure.kind === 'plan' ? '' : ordinal_mark(measure.ordinal)} />
        <span class="place">{bare(corpus, measure.section)} {say('row_n', measure.row)}</span>
        {measure.repost && <span class="tag">{say('repost')}</span>}
        {entry.overdue && <span class="tag warn">{say('overdue')}</span>}
        <Ministries by={measure.by ?? []} most={5} />
      </div>
      <p class="item-text"><Marked text={measure.text} words={words} /></p>
    </div>
  );
}
