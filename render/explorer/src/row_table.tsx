// A row as the document prints it: the plan, beside it what was done and what follows, what
// stood opposite one another in one line.
import type { Row } from './corpus';
import type { Measure } from './model';
import { ordinal_mark } from './names';
import { Marked, Ministries } from './parts';
import { useView } from './view';

export function RowTable({ row, chosen }: { row: Row; chosen: string }) {
  const { say } = useView();
  const slots = Math.max(1, ...row.status.map(({ slot }) => slot), ...row.next.map(({ slot }) => slot));
  const at = (items: Measure[], slot: number) => items.filter((item) => item.slot === slot);
  return (
    <div class="row-table">
      <table>
        <thead>
          <tr><th scope="col">{say('plan_full')}</th><th scope="col">{say('status_full')}</th><th scope="col">{say('next_full')}</th></tr>
        </thead>
        <tbody>
          {Array.from({ length: slots }, (_, i) => i + 1).map((slot) => (
            <tr key={slot}>
              {slot === 1 && <td rowSpan={slots} data-head={say('plan_full')}>{row.plan && <Cell item={row.plan} chosen={chosen} />}</td>}
              {(['status', 'next'] as const).map((kind) => (
                <td key={kind} data-head={say(`${kind}_full`)} class={at(row[kind], slot).length === 0 ? 'blank' : undefined}>
                  {at(row[kind], slot).map((item) => <Cell key={item.id} item={item} chosen={chosen} />)}
                  {at(row[kind], slot).length === 0 && <span class="aside">－</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ item, chosen }: { item: Measure; chosen: string }) {
  const { corpus, say, words, go } = useView();
  const carries = item.kind === 'next' ? corpus.links_from(item.id, 'follows').map(({ to }) => corpus.measure(to)) : [];
  return (
    <button type="button" class="cell" aria-current={item.id === chosen ? 'true' : undefined} onClick={() => go({ selected: item.id })}>
      {item.kind !== 'plan' && <span class="mark">{ordinal_mark(item.ordinal)} </span>}
      {item.repost && <span class="tag">{say('repost')}</span>}
      <Marked text={item.text} words={words} />{' '}
      <Ministries by={item.by ?? []} />
      {carries.length > 0 && (
        <span class="carries">← {say('status')}{carries.map((status) => (status ? ordinal_mark(status.ordinal) : '')).join('')}</span>
      )}
    </button>
  );
}
