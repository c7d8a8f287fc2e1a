// The right pane: all there is to know of what is chosen.
import { useEffect, useRef } from 'preact/hooks';
import type { Thing } from './corpus';
import { findings_about, showing } from './findings';
import { Icon } from './icons';
import { MeasureDetail } from './measure_detail';
import { kind_name, name_of } from './names';
import { Part, ThingName, To } from './parts';
import { StartPanel } from './start_panel';
import { neighbours_at_a_time } from './state';
import { IndicatorDetail, LawDetail, OrganisationDetail, SectionDetail, FootnoteDetail } from './thing_details';
import { useView } from './view';
import { say_kind } from './words';

export function DetailPane() {
  const { corpus, state, say } = useView();
  const thing = corpus.thing(state.selected);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scroller.current) {
      scroller.current.scrollTop = 0;
    }
  }, [state.selected]);
  return (
    <section class="pane detail" id="pane-detail" aria-label={say('pane_detail')}>
      <div class="scroller" ref={scroller} tabIndex={0} data-focus>
        {thing ? <Detail thing={thing} /> : <StartPanel />}
      </div>
    </section>
  );
}

function Detail({ thing }: { thing: Thing }) {
  const { corpus, say, language } = useView();
  const section = thing.kind === 'measure' || thing.kind === 'indicator' ? thing.it.section : thing.kind === 'section' ? thing.it.parent : undefined;
  return (
    <article class="thing">
      <header>
        {section !== undefined && (
          <nav class="path" aria-label={say('section')}>
            <ol>{corpus.path(section).map((one) => <li key={one.id}><To to={one.id} /></li>)}</ol>
          </nav>
        )}
        <p class="aside kind">{kind_name(thing, say)} <code>{thing.kind === 'organisation' ? thing.it.code : thing.kind === 'law' || thing.kind === 'instrument' ? '' : thing.key}</code></p>
        <h2 aria-live="polite">{thing.kind === 'measure' ? <><ThingName thing={thing} /><span class="unseen">{name_of(corpus, thing, say, language)}</span></> : name_of(corpus, thing, say, language)}</h2>
        <Actions thing={thing} />
      </header>
      <Body thing={thing} />
      <About thing={thing} />
    </article>
  );
}

function Body({ thing }: { thing: Thing }) {
  switch (thing.kind) {
    case 'measure':
      return <MeasureDetail measure={thing.it} />;
    case 'section':
      return <SectionDetail section={thing.it} />;
    case 'organisation':
      return <OrganisationDetail organisation={thing.it} />;
    case 'law':
    case 'instrument':
      return <LawDetail thing={thing} />;
    case 'indicator':
      return <IndicatorDetail indicator={thing.it} />;
    case 'footnote':
      return <FootnoteDetail footnote={thing.it} />;
  }
}

function Actions({ thing }: { thing: Thing }) {
  const { say, go, filter } = useView();
  const in_graph = () => go({ picture: 'graph', pane: 'picture', roots: [thing.key], expanded: [{ key: thing.key, most: neighbours_at_a_time }] });
  const narrow = () => {
    const only = thing.kind === 'organisation' ? { ministries: [thing.it.code], together: false }
      : thing.kind === 'law' ? { laws: [thing.key] } : thing.kind === 'instrument' ? { instruments: [thing.key] } : { sections: [thing.key] };
    filter(only);
    go({ list: 'measures', pane: 'list' }, true);
  };
  return (
    <p class="actions">
      <button type="button" class="tool" onClick={in_graph}><Icon name="graph" />{say('show_in_graph')}</button>
      {['organisation', 'law', 'instrument', 'section'].includes(thing.kind) && (
        <button type="button" class="tool" onClick={narrow}><Icon name="filter" />{say('filter_by', kind_name(thing, say))}</button>
      )}
    </p>
  );
}

// The findings that it is part of.
function About({ thing }: { thing: Thing }) {
  const { corpus, say, language, go } = useView();
  const found = findings_about(corpus, thing.key).filter(({ kind }) => kind !== 'reposts');
  if (found.length === 0) {
    return null;
  }
  return (
    <Part title={say('found_here')}>
      <ul class="links">
        {found.map(({ kind, place, finding }) => (
          <li key={`${kind}${place}`}>
            <button type="button" class="to" onClick={() => go({ ...showing(corpus, kind, place), selected: thing.key })}>
              <span class={`tag ${kind}`}>{say(kind)}</span> {say_kind(say, '', finding.sort)}
              {finding.sentence && <span class="to-text">{finding.sentence[language]}</span>}
              {!finding.sentence && <span class="to-text">{say('group_of', finding.members.length)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
