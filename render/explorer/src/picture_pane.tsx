// The middle pane: graph, matrix or timeline, and saving it as a file.
import { useRef } from 'preact/hooks';
import { GraphPane } from './graph_pane';
import { Icon } from './icons';
import { MatrixView } from './matrix_view';
import { file_name, picture_text, save_png, save_svg } from './pictures';
import type { PictureView } from './state';
import { TimelineView } from './timeline_view';
import { useView } from './view';

// A picture that can be saved: the element and the box to save of it.
export interface Savable {
  svg: SVGSVGElement;
  box: { x: number; y: number; width: number; height: number };
}
export type Offer = (picture: (() => Savable | undefined) | undefined) => void;

const views: PictureView[] = ['graph', 'matrix', 'timeline'];

export function PicturePane() {
  const { corpus, state, say, go } = useView();
  const offered = useRef<(() => Savable | undefined) | undefined>(undefined);
  const offer: Offer = (picture) => { offered.current = picture; };
  const keep = (how: (name: string, text: string) => void) => {
    const picture = offered.current?.();
    if (picture) {
      const title = `${corpus.data.title} – ${say(`picture_${state.picture}`)}`;
      how(file_name(corpus.data.title, say(`picture_${state.picture}`)), picture_text(picture.svg, picture.box, title));
    }
  };
  return (
    <section class="pane picture" id="pane-picture" aria-label={say('pane_picture')}>
      <div class="pane-head">
        <div class="tabs" role="group" aria-label={say('pane_picture')}>
          {views.map((view) => (
            <button key={view} type="button" aria-pressed={state.picture === view} onClick={() => go({ picture: view, pane: 'picture' })}>
              {say(`picture_${view}`)}
            </button>
          ))}
        </div>
        <span class="stretch" />
        <button type="button" class="tool" onClick={() => keep(save_svg)}><Icon name="save" />{say('save_svg')}</button>
        <button type="button" class="tool" onClick={() => keep((name, text) => void save_png(name, text))}><Icon name="save" />{say('save_png')}</button>
      </div>
      {state.picture === 'graph' ? <GraphPane offer={offer} />
        : state.picture === 'matrix' ? <MatrixView offer={offer} /> : <TimelineView offer={offer} />}
    </section>
  );
}
