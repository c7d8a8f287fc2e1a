// The left pane: the measures that the filters leave, or the findings.
import { measures_csv } from './csv';
import { FindingsList } from './findings_list';
import { Icon } from './icons';
import { MeasureList } from './measure_list';
import { file_name, save } from './pictures';
import type { ListView } from './state';
import { useView } from './view';

export function ListPane() {
  const { corpus, state, entries, say, go } = useView();
  const all = corpus.entries.length;
  const views: ListView[] = ['measures', 'findings'];
  return (
    <section class="pane list" id="pane-list" aria-label={say('pane_list')}>
      <div class="pane-head">
        <div class="tabs" role="group" aria-label={say('pane_list')}>
          {views.map((view) => (
            <button key={view} type="button" aria-pressed={state.list === view} onClick={() => go({ list: view, pane: 'list' })}>
              {say(`list_${view}`)}
            </button>
          ))}
        </div>
        {state.list === 'measures' && (
          <>
            <p class="found" role="status" aria-live="polite" id="found">
              {entries.length === all ? say('measures_all', all) : say('measures_found', entries.length, all)}
            </p>
            <button type="button" class="tool" onClick={() =>
              save(`${file_name(corpus.data.title, say('csv_name'))}.csv`, measures_csv(corpus, entries, say), 'text/csv;charset=utf-8')}>
              <Icon name="save" />{say('save_csv')}
            </button>
          </>
        )}
      </div>
      {state.list === 'measures' ? <MeasureList /> : <FindingsList />}
    </section>
  );
}
