// The findings, kind by kind, each of which shows its members in the graph.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { csv_of } from './csv';
import { finding_kinds, findings_left, findings_of, showing, walked, type Finding } from './findings';
import { Icon } from './icons';
import { Score, ThingName, Marked } from './parts';
import { file_name, save } from './pictures';
import { text_of } from './names';
import { useView } from './view';
import { say_kind } from './words';
import type { FindingKind } from './state';
import { usePrinting } from './virtual';

const at_a_time = 60;

export function FindingsList() {
  const { corpus, state, say, go } = useView();
  const printing = usePrinting();
  const { filters, findings: kind } = state;
  const filters_key = JSON.stringify(filters);
  const left = useMemo(() => Object.fromEntries(finding_kinds.map((one) => [one, findings_left(corpus, one, filters)])) as
    Record<FindingKind, number[]>, [corpus, filters_key]);
  const [sort, set_sort] = useState('');
  const [shown, show] = useState(at_a_time);
  const all = findings_of(corpus, kind);
  const sorts = new Map<string, number>();
  left[kind].forEach((place) => sorts.set(all[place]!.sort, (sorts.get(all[place]!.sort) ?? 0) + 1));
  const wanted = sorts.has(sort) ? sort : '';
  const places = left[kind].filter((place) => wanted === '' || all[place]!.sort === wanted);
  const chosen_at = places.indexOf(state.finding ?? -1);
  const upto = printing ? places.length : Math.max(shown, chosen_at + 1);
  return (
    <>
      <div class="finding-kinds" role="group" aria-label={say('list_findings')}>
        {finding_kinds.map((one) => (
          <button key={one} type="button" aria-pressed={one === kind} data-focus={one === kind ? '' : undefined}
            onClick={() => { show(at_a_time); go({ findings: one, finding: undefined }); }}>
            {say(one)}<span class="count">{left[one].length.toLocaleString()}</span>
          </button>
        ))}
      </div>
      <Walk places={left[kind]} />
      <div class="scroller findings">
        <p class="aside">{say(`${kind}_about`)}</p>
        {sorts.size > 1 && (
          <div class="sorts" role="group">
            {[...sorts].map(([one, count]) => (
              <button key={one} type="button" class="chip" aria-pressed={one === wanted} onClick={() => set_sort(one === wanted ? '' : one)}>
                {say_kind(say, '', one)} {count.toLocaleString()}
              </button>
            ))}
          </div>
        )}
        {places.length === 0 && <p class="empty">{say('no_finding')}</p>}
        <ol>
          {places.slice(0, upto).map((place) => (
            <FindingItem key={place} finding={all[place]!} place={place} chosen={state.finding === place} />
          ))}
        </ol>
        {places.length > upto && (
          <button type="button" class="quiet" onClick={() => show(upto + at_a_time)}>{say('show_more', places.length - upto)}</button>
        )}
      </div>
    </>
  );
}

function Walk({ places }: { places: number[] }) {
  const { corpus, state, say, go, language } = useView();
  const all = findings_of(corpus, state.findings);
  const at = places.indexOf(state.finding ?? -1);
  const step = (way: 1 | -1) => {
    const next = walked(corpus, state, way);
    return (
      <button type="button" disabled={!next} aria-label={say(way > 0 ? 'following' : 'previous')} title={say(way > 0 ? 'following' : 'previous')}
        aria-keyshortcuts={way > 0 ? ']' : '['} onClick={() => next && go(next)}>
        <Icon name={way > 0 ? 'following' : 'previous'} />
      </button>
    );
  };
  const table = () => csv_of([
    [say('head_kind'), say('head_ids'), say('head_ministries'), say('head_score'), say('head_sentence'), say('head_text')],
    ...places.map((place) => {
      const { sort, members, score, sentence } = all[place]!;
      const codes = new Set(members.flatMap((id) => corpus.measure(id)?.by?.map(({ code }) => code) ?? []));
      return [say_kind(say, '', sort), members.join(' '), [...codes].join('、'), score?.toFixed(3) ?? '', sentence?.[language] ?? '',
        members.map((id) => corpus.measure(id)?.text ?? '').filter((text) => text !== '').join(' ／ ')];
    }),
  ]);
  return (
    <div class="walk">
      {step(-1)}
      <span class="found" role="status" aria-live="polite">
        {at >= 0 ? say('place', at + 1, places.length)
          : places.length === all.length ? say('findings_all', all.length) : say('findings_in_view', places.length, all.length)}
      </span>
      {step(1)}
      <button type="button" class="tool" onClick={() =>
        save(`${file_name(corpus.data.title, say(state.findings))}.csv`, table(), 'text/csv;charset=utf-8')}>
        <Icon name="save" />{say('save_csv')}
      </button>
    </div>
  );
}

function FindingItem({ finding, place, chosen }: { finding: Finding; place: number; chosen: boolean }) {
  const { corpus, say, language, go, words } = useView();
  const { sort, members, score, sentence, kind } = finding;
  const drawn = members.slice(0, 2).map((id) => corpus.thing(id)).filter((thing) => thing !== undefined);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) {
      item.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [chosen]);
  const choose = () => go({ ...showing(corpus, kind, place), pane: 'detail' });
  return (
    <li class="finding" data-chosen={chosen} ref={item}>
      <button type="button" aria-current={chosen ? 'true' : undefined} onClick={choose} data-place={place}>
        <span class="item-head">
          <span class={`tag ${kind}`}>{say_kind(say, '', sort)}</span>
          {members.length > 2 && <span class="aside">{say('group_of', members.length)}</span>}
          {score !== undefined && <Score value={score} label={say('score')} />}
        </span>
        {sentence && <span class="sentence">{sentence[language]}</span>}
        {drawn.map((thing) => (
          <span key={thing.key} class="member">
            <ThingName thing={thing} />
            {text_of(thing) !== '' && <span class="member-text"><Marked text={text_of(thing)} words={words} /></span>}
          </span>
        ))}
      </button>
      {chosen && finding.parts && <Parts finding={finding} />}
    </li>
  );
}

// What an overlap's score is made of, and what its members share.
function Parts({ finding: { parts, shared } }: { finding: Finding }) {
  const { say } = useView();
  const kinds = (['text', 'terms', 'instruments', 'laws', 'indicators'] as const).filter((kind) => parts![kind] > 0);
  return (
    <dl class="finding-parts">
      {kinds.map((kind) => (
        <div key={kind}><dt>{say(`part_${kind}`)}</dt><dd><Score value={parts![kind]} label={say(`part_${kind}`)} /></dd></div>
      ))}
      {shared && shared.length > 0 && <div><dt>{say('shared')}</dt><dd>{shared.join('、')}</dd></div>}
    </dl>
  );
}
