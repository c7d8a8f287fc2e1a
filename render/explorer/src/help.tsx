// How the page is used, and its keys.
import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Icon } from './icons';
import { useView } from './view';
import type { Word } from './words';

const keys: [string, Word][] = [
  ['/', 'key_search'], ['1 2 3', 'key_panes'], ['↑ ↓ ← →', 'key_arrows'], ['Enter', 'key_enter'],
  ['+ −', 'key_expand'], ['P', 'key_pin'], ['F', 'key_fit'], ['[ ]', 'key_walk'], ['Esc', 'key_escape'], ['?', 'key_help'],
];

export function HelpDialog({ close }: { close: () => void }) {
  const { say, corpus } = useView();
  return (
    <Dialog title={say('help_title')} close={close}>
      {(['help_search', 'help_panes', 'help_link', 'help_offline'] as const).map((word) => <p key={word}>{say(word)}</p>)}
      <h3>{say('help_keys')}</h3>
      <dl class="keys">
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>{key.split(' ').map((one) => <kbd key={one}>{one}</kbd>)}</dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <p class="aside">polink {corpus.data.polink}</p>
    </Dialog>
  );
}

interface Props {
  title: string;
  close: () => void;
  wide?: boolean;
  children: ComponentChildren;
}

// A window over the page, which Escape closes and the keyboard stays in.
export function Dialog({ title, close, wide, children }: Props) {
  const { say } = useView();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={wide ? 'wide' : undefined} aria-label={title} onClose={close}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}>
      <div class="dialog">
        <header>
          <h2>{title}</h2>
          <button type="button" aria-label={say('close')} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
        </header>
        <div class="dialog-body">{children}</div>
      </div>
    </dialog>
  );
}
