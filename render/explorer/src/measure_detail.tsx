// A measure: its words, who is to do it, what it cites, and what it hangs together with.
import { useState } from 'preact/hooks';
import { Comparison } from './difference';
import { Dialog } from './help';
import { Icon } from './icons';
import type { Key, LinkKind, Measure } from './model';
import { bare, deadline_name, organisation_name } from './names';
import { Marked, Part, To } from './parts';
import { RowTable } from './row_table';
import { organisation_key } from './corpus';
import { useView } from './view';
import type { Word } from './words';

export function MeasureDetail({ measure }: { measure: Measure }) {
  const { corpus, say, words } = useView();
  const row = corpus.row_of(measure);
  const reposts = corpus.data.findings.reposts;
  const compared = reposts.filter(({ id, origins }) => id === measure.id || origins[0] === measure.id);
  const [wide, widen] = useState(false);
  return (
    <>
      <p class="text main">{measure.repost && <span class="tag">{say('repost')}</span>}<Marked text={measure.text} words={words} /></p>
      <Responsibility measure={measure} />
      {measure.deadlines && (
        <Part title={say('deadlines')}>
          <ul class="plain">
            {measure.deadlines.map((deadline, i) => (
              <li key={i}>{deadline_name(deadline, say)} {deadline.overdue && <span class="tag warn">{say('overdue')}</span>}</li>
            ))}
          </ul>
        </Part>
      )}
      <Relations measure={measure} />
      {compared.map((finding) => <Comparison key={finding.id} finding={finding} />)}
      <Cited of={measure.id} />
      <Part title={say('row_table')} id="row">
        <button type="button" class="tool" onClick={() => widen(true)}><Icon name="expand" />{say('open_wide')}</button>
        <RowTable row={row} chosen={measure.id} />
      </Part>
      {wide && (
        <Dialog title={`${say('row_table')} – ${bare(corpus, measure.section)} ${say('row_n', measure.row)}`} close={() => widen(false)} wide>
          <RowTable row={row} chosen={measure.id} />
        </Dialog>
      )}
      <Source document={corpus.document_of(measure)} first={measure.lines[0]} last={measure.lines[1]} />
    </>
  );
}

function Responsibility({ measure }: { measure: Measure }) {
  const { corpus, say, language, select } = useView();
  const own = measure.by ?? [];
  const plan = own.length === 0 && measure.kind === 'status' ? (corpus.row_of(measure).plan?.by ?? []) : [];
  const by = own.length > 0 ? own : plan;
  return (
    <Part title={say('responsible')}>
      {by.length === 0 ? <p class="aside">{say('nobody')}</p> : (
        <ul class="ministries">
          {by.map(({ code, lead }) => (
            <li key={code}>
              <button type="button" class={lead ? 'ministry lead' : 'ministry'} onClick={() => select(organisation_key(code))}>
                {lead && <span class="lead-mark"><span aria-hidden="true">◎</span><span class="unseen">{say('lead')}: </span></span>}
                {organisation_name(corpus, code, language)}<span class="aside"> {code}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {plan.length > 0 && <p class="aside">{say('of_plan')}</p>}
      {own.length > 0 && !measure.lead_known && <p class="aside">{say('leads_not_printed')}</p>}
    </Part>
  );
}

type Related = [word: Word, kind: LinkKind, way: 'from' | 'to'];
const related: Related[] = [
  ['carries_on', 'follows', 'from'], ['carried_on', 'follows', 'to'], ['repost_of', 'repost_of', 'from'],
  ['reposted_as', 'repost_of', 'to'], ['duplicate', 'duplicate_of', 'from'], ['duplicate', 'duplicate_of', 'to'],
];

function Relations({ measure }: { measure: Measure }) {
  const { corpus, say } = useView();
  const groups = new Map<Word, Key[]>();
  for (const [word, kind, way] of related) {
    const links = way === 'from' ? corpus.links_from(measure.id, kind) : corpus.links_to(measure.id, kind);
    const keys = links.map((link) => (way === 'from' ? link.to : link.from));
    if (keys.length > 0) {
      groups.set(word, [...(groups.get(word) ?? []), ...keys]);
    }
  }
  const overlaps = corpus.overlaps_with(measure.id);
  if (overlaps.length > 0) {
    groups.set('overlaps', overlaps);
  }
  return groups.size === 0 ? null : <Part title={say('relations')}><Groups groups={groups} /></Part>;
}

export function Groups({ groups }: { groups: Map<Word, Key[]> }) {
  const { say } = useView();
  return (
    <dl class="groups">
      {[...groups].map(([word, keys]) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd><ul class="links">{[...new Set(keys)].map((key) => <li key={key}><To to={key} full /></li>)}</ul></dd>
        </div>
      ))}
    </dl>
  );
}

// What a measure, indicator or footnote names: laws, instruments, sections; its indicators
// and footnotes.
export function Cited({ of }: { of: Key }) {
  const { corpus, say } = useView();
  const cites = corpus.links_from(of, 'cites');
  const kinds = ['law', 'instrument', 'section'] as const;
  const tracks = corpus.links_from(of, 'tracks');
  const notes = corpus.links_to(of, 'annotates');
  return (
    <>
      {kinds.map((kind) => {
        const links = cites.filter(({ to }) => corpus.thing(to)?.kind === kind);
        const targets = [...new Set(links.map(({ to }) => to))];
        return targets.length > 0 && (
          <Part key={kind} title={say(kind)}>
            <ul class="links">
              {targets.map((to) => {
                const articles = [...new Set(links.filter((link) => link.to === to && link.article).map(({ article }) => article))];
                return <li key={to}><To to={to} />{articles.length > 0 && <span class="aside"> {articles.join('、')}</span>}</li>;
              })}
            </ul>
          </Part>
        );
      })}
      {tracks.length > 0 && <Part title={say('indicators')}><ul class="links">{tracks.map(({ to }) => <li key={to}><To to={to} /></li>)}</ul></Part>}
      {notes.length > 0 && <Part title={say('footnotes')}><ul class="links">{notes.map(({ from }) => <li key={from}><To to={from} full /></li>)}</ul></Part>}
    </>
  );
}

// The lines that a thing was read from, as proof.
export function Source({ document, first, last }: { document: string; first: number; last: number }) {
  const { corpus, say } = useView();
  const lines = corpus.source(document, first, last);
  const title = first === last ? say('source_lines', String(first)) : say('source_range', String(first), String(last));
  if (lines.length === 0) {
    return <p class="aside">{title}{corpus.data.documents.length > 1 && ` (${document})`}</p>;
  }
  return (
    <details class="source">
      <summary>{title}{corpus.data.documents.length > 1 && ` (${document})`}</summary>
      <table>
        <tbody>
          {lines.map(({ line, text }) => <tr key={line}><th scope="row">{line}</th><td>{text}</td></tr>)}
        </tbody>
      </table>
    </details>
  );
}
