// Organisations, laws, instruments, indicators, sections and footnotes.
import { useState } from 'preact/hooks';
import { organisation_key, type Thing } from './corpus';
import { Cited, Groups, Source } from './measure_detail';
import type { Footnote, Indicator, Key, LinkKind, Organisation, Section } from './model';
import { organisation_name, section_name, value_name } from './names';
import { Part, Score, To } from './parts';
import { useView } from './view';
import type { Word } from './words';

const at_a_time = 20;

// A list of things that is shown bit by bit.
function Things({ title, keys }: { title: string; keys: Key[] }) {
  const { say } = useView();
  const [shown, show] = useState(at_a_time);
  return keys.length === 0 ? null : (
    <Part title={`${title}（${keys.length.toLocaleString()}）`}>
      <ul class="links">{keys.slice(0, shown).map((key) => <li key={key}><To to={key} full /></li>)}</ul>
      {keys.length > shown && <button type="button" class="quiet" onClick={() => show(shown + at_a_time * 3)}>{say('show_more', keys.length - shown)}</button>}
    </Part>
  );
}

export function OrganisationDetail({ organisation }: { organisation: Organisation }) {
  const { corpus, say, language } = useView();
  const measures = corpus.named(organisation.code);
  const led = measures.filter(({ by }) => by?.some(({ code, lead }) => code === organisation.code && lead));
  const partners = new Map<string, number>();
  measures.forEach(({ by }) => by?.forEach(({ code }) => code !== organisation.code && partners.set(code, (partners.get(code) ?? 0) + 1)));
  const parent = organisation.parent && corpus.organisation(organisation.parent);
  return (
    <>
      <dl class="facts">
        {organisation.name_en && language === 'ja' && <div><dt>EN</dt><dd lang="en">{organisation.name_en}</dd></div>}
        {language === 'en' && organisation.name_en && <div><dt>JA</dt><dd lang="ja">{organisation.name}</dd></div>}
        {parent && <div><dt>{say('organisation')}</dt><dd><To to={organisation_key(parent.code)} /></dd></div>}
        {organisation.unsure && <div><dt>?</dt><dd>{say('unsure')}</dd></div>}
        {(['plan', 'status', 'next'] as const).map((kind) => {
          const of_kind = measures.filter((measure) => measure.kind === kind);
          const of_led = led.filter((measure) => measure.kind === kind);
          const all = corpus.entries.filter(({ measure, ministries }) => measure.kind === kind && ministries.includes(organisation.code)).length;
          const count = of_led.length > 0 ? say('count_with_lead', of_kind.length, of_led.length) : of_kind.length.toLocaleString();
          return all > 0 && (
            <div key={kind}><dt>{say(`${kind}_full`)}</dt><dd>{all > of_kind.length ? say('and_of_plan', count, all - of_kind.length) : count}</dd></div>
          );
        })}
      </dl>
      {partners.size > 0 && (
        <Part title={say('shares_with')}>
          <ul class="partners">
            {[...partners].sort((a, b) => b[1] - a[1]).slice(0, at_a_time).map(([code, count]) => (
              <li key={code}><To to={organisation_key(code)}>{organisation_name(corpus, code, language)}</To> <span class="number">{count}</span></li>
            ))}
          </ul>
        </Part>
      )}
      <Things title={say('measures_here')} keys={[...new Set([...led, ...measures])].map(({ id }) => id)} />
    </>
  );
}

const relations: [Word, Word, LinkKind][] = [
  ['amends', 'amended_by', 'amends'], ['based_on', 'basis_of', 'based_on'], ['succeeded_by', 'succeeds', 'succeeded_by'],
];

export function LawDetail({ thing }: { thing: Thing & { kind: 'law' | 'instrument' } }) {
  const { corpus, say } = useView();
  const groups = new Map<Word, Key[]>();
  for (const [out, into, kind] of relations) {
    const to = corpus.links_from(thing.key, kind).map((link) => link.to);
    const from = corpus.links_to(thing.key, kind).map((link) => link.from);
    to.length > 0 && groups.set(out, to);
    from.length > 0 && groups.set(into, from);
  }
  const cited = [...new Set(corpus.links_to(thing.key, 'cites').map(({ from }) => from))];
  return (
    <>
      {thing.kind === 'law' && (
        <dl class="facts">
          {thing.it.number && <div><dt>{say('number')}</dt><dd>{thing.it.number}</dd></div>}
          {thing.it.short_names && <div><dt>{say('short_names')}</dt><dd>{thing.it.short_names.join('、')}</dd></div>}
        </dl>
      )}
      {groups.size > 0 && <Groups groups={groups} />}
      <Things title={say('cited_by')} keys={cited} />
    </>
  );
}

export function IndicatorDetail({ indicator }: { indicator: Indicator }) {
  const { corpus, say } = useView();
  const { values = [], actuals = [], progress = [] } = indicator;
  const dated = (progress.length > 0 ? progress.map(({ target }) => target) : values).some(({ as_of }) => as_of);
  return (
    <>
      {(values.length > 0 || progress.length > 0) && (
        <Part title={say('values')}>
          <table class="values">
            <thead><tr><th scope="col">{say(indicator.kind === 'target' ? 'target_value' : 'values')}</th>{dated && <th scope="col">{say('as_of_head')}</th>}
              {progress.length > 0 && <><th scope="col">{say('actual_value')}</th><th scope="col">{say('share')}</th></>}</tr></thead>
            <tbody>
              {progress.map(({ target, actual, from, share, overdue }, i) => (
                <tr key={i}>
                  <td>{value_name(target)} {overdue && <span class="tag warn">{say('overdue')}</span>}</td>{dated && <td>{target.as_of}</td>}
                  <td>{actual ? <>{value_name(actual)} <span class="aside">{actual.as_of}</span> {from && <To to={from} />}</> : '－'}</td>
                  <td>{share === undefined ? '－' : <Score value={share} label={say('share')} text={`${Math.round(share * 100)}%`} />}</td>
                </tr>
              ))}
              {progress.length === 0 && values.map((value, i) => <tr key={i}><td>{value_name(value)}</td>{dated && <td>{value.as_of}</td>}</tr>)}
            </tbody>
          </table>
        </Part>
      )}
      {progress.length === 0 && actuals.length > 0 && (
        <Part title={say('actual_value')}>
          <ul class="plain">{actuals.map((actual, i) => <li key={i}>{value_name(actual)} <span class="aside">{actual.as_of}</span></li>)}</ul>
        </Part>
      )}
      <Things title={say('tracked_by')} keys={corpus.links_to(indicator.id, 'tracks').map(({ from }) => from)} />
      <Things title={say('duplicate')} keys={[
        ...[...corpus.links_from(indicator.id, 'duplicate_of'), ...corpus.links_from(indicator.id, 'repost_of')].map(({ to }) => to),
        ...[...corpus.links_to(indicator.id, 'duplicate_of'), ...corpus.links_to(indicator.id, 'repost_of')].map(({ from }) => from)]} />
      <Cited of={indicator.id} />
      <Source document={corpus.document_of(indicator)} first={indicator.line} last={indicator.line} />
    </>
  );
}

export function SectionDetail({ section }: { section: Section }) {
  const { corpus, say } = useView();
  const measures = corpus.measures_in(section.id);
  return (
    <>
      {(section.statements ?? []).map((statement, i) => (
        <Part key={i} title={say(statement.kind)}>
          {statement.text.split('\n').map((paragraph, n) => <p key={n} class="text">{paragraph}</p>)}
        </Part>
      ))}
      {corpus.sections_in(section.id).length > 0 && (
        <Part title={say('subsections')}>
          <ul class="links">{corpus.sections_in(section.id).map((one) => <li key={one.id}><To to={one.id}>{section_name(one)}</To></li>)}</ul>
        </Part>
      )}
      <Things title={say('indicator')} keys={corpus.indicators_in(section.id).map(({ id }) => id)} />
      <Things title={say('measures_here')} keys={measures.map(({ id }) => id)} />
      <Things title={say('cites_here')} keys={corpus.links_to(section.id, 'cites').map(({ from }) => from)} />
      <Source document={section.document} first={section.line} last={section.line} />
    </>
  );
}

export function FootnoteDetail({ footnote }: { footnote: Footnote }) {
  const { corpus, say } = useView();
  return (
    <>
      <p class="text main">{footnote.text}</p>
      <Things title={say('annotates')} keys={corpus.links_from(footnote.id, 'annotates').map(({ to }) => to)} />
      <Cited of={footnote.id} />
      <Source document={footnote.document} first={footnote.line} last={footnote.line} />
    </>
  );
}
