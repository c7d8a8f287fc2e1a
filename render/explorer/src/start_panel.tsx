// What the detail pane shows before anything is chosen: what is in the document, and where
// to begin.
import type { LeftOut } from './model';
import { finding_kinds, findings_of } from './findings';
import { section_name } from './names';
import { Part, To } from './parts';
import { useView } from './view';
import type { Word } from './words';

export function StartPanel() {
  const { corpus, say, go } = useView();
  const { data } = corpus;
  const of_kind = (kind: string) => data.measures.filter((measure) => measure.kind === kind).length;
  const numbers: [Word, number][] = [
    ['plan_full', of_kind('plan')], ['status_full', of_kind('status')], ['next_full', of_kind('next')],
    ['repost', data.measures.filter(({ repost }) => repost).length], ['indicator', data.indicators.length],
    ['organisation', data.organisations.length], ['law', data.laws.length], ['instrument', data.instruments.length],
  ];
  const tops = data.sections.filter(({ id, parent }) => parent === undefined || (corpus.path(id).length === 2 && data.sections.length > 4));
  return (
    <div class="thing start">
      <p>{say('nothing_selected')}</p>
      <Part title={say('in_this_document')}>
        {data.documents.map(({ id, title }) => <p key={id} class="document">{title || id}</p>)}
        <dl class="numbers">
          {numbers.filter(([, number]) => number > 0).map(([word, number]) => (
            <div key={word}><dt>{say(word)}</dt><dd>{number.toLocaleString()}</dd></div>
          ))}
        </dl>
      </Part>
      {data.left_out && <Whole left_out={data.left_out} />}
      <Part title={say('list_findings')}>
        <ul class="links">
          {finding_kinds.map((kind) => (
            <li key={kind}>
              <button type="button" class="to" onClick={() => go({ list: 'findings', findings: kind, finding: undefined, pane: 'list' })}>
                {say(kind)}<span class="count">{findings_of(corpus, kind).length.toLocaleString()}</span>
                <span class="to-text">{say(`${kind}_about`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={say('section')}>
        <ul class="links contents">
          {tops.map((section) => <li key={section.id} class={section.parent === undefined ? 'top-level' : undefined}><To to={section.id}>{section_name(section)}</To></li>)}
        </ul>
      </Part>
    </div>
  );
}

// Of a database that is too large for a page: how all of it spreads, and how to see the rest.
function Whole({ left_out }: { left_out: LeftOut }) {
  const { say } = useView();
  const parts = left_out.chapters ?? left_out.documents ?? [];
  const missing = parts.find(({ measures, on_page }) => (on_page ?? 0) < measures);
  if (!missing) {
    return null;
  }
  const option = left_out.chapters ? '--section' : '--document';
  return (
    <Part title={say('all_measures')} id="whole">
      <p>{say('part_command')}: <code>polink explore {option} {missing.id} -o part.html</code></p>
      <ul class="contents">
        {parts.map(({ id, title, measures, on_page }) => (
          <li key={id}>{id} {title} <span class="aside">{say('part_on_page', measures, on_page ?? 0)}</span></li>
        ))}
      </ul>
    </Part>
  );
}
