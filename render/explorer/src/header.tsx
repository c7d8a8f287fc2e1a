// The top of the window: what the page is about, the search, and what concerns all of it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons';
import type { Theme } from './state';
import { useView } from './view';

export function Header({ help }: { help: () => void }) {
  const { corpus, say } = useView();
  const { title, documents, today, left_out } = corpus.data;
  return (
    <header class="top">
      <div class="about">
        <h1 title={documents.map((one) => one.title).join('\n')}>{title}</h1>
        <p class="aside">{say('as_of', today)}{documents.length > 1 && ` · ${documents.map(({ id }) => id).join('、')}`}</p>
      </div>
      <Search />
      <Buttons help={help} />
      {left_out?.beyond !== undefined && <p class="left-out" role="note">{say('left_out_beyond', left_out.beyond)}</p>}
      {left_out?.not_asked !== undefined && <p class="left-out" role="note">{say('left_out_not_asked', left_out.not_asked)}</p>}
    </header>
  );
}

// What is typed goes into the history as one step, when the typing pauses.
function Search() {
  const { state, say, filter } = useView();
  const [text, set_text] = useState(state.filters.query);
  const typed = useRef(state.filters.query);
  const stepped = useRef(false);
  useEffect(() => {
    if (state.filters.query !== typed.current) {
      typed.current = state.filters.query;
      set_text(state.filters.query);
    }
  }, [state.filters.query]);
  const type = (query: string, composing: boolean) => {
    set_text(query);
    if (composing) {
      return; // the input method isn't done with it
    }
    typed.current = query;
    filter({ query }, stepped.current);
    stepped.current = true;
  };
  return (
    <search class="search" role="search">
      <Icon name="search" />
      <input id="search" type="search" value={text} autocomplete="off" spellcheck={false} enterkeyhint="search"
        aria-label={say('search')} placeholder={say('search')} title={say('search_hint')} aria-keyshortcuts="/"
        onInput={(event) => type(event.currentTarget.value, (event as InputEvent).isComposing)}
        onCompositionEnd={(event) => type(event.currentTarget.value, false)}
        onBlur={() => { stepped.current = false; }} />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}

const themes: Theme[] = ['auto', 'light', 'dark'];

function Buttons({ help }: { help: () => void }) {
  const { state, language, say, go, tell } = useView();
  const next = themes[(themes.indexOf(state.theme) + 1) % themes.length]!;
  const copy = async () => {
    const address = location.href;
    try {
      await navigator.clipboard.writeText(address);
      tell(say('copied'));
    } catch {
      prompt(say('copy_by_hand'), address); // pages from files may be denied the clipboard
    }
  };
  const theme = `${say('theme')}: ${say(`theme_${state.theme}`)}`;
  return (
    <div class="buttons">
      <button type="button" onClick={copy} aria-label={say('copy_link')} title={say('copy_link')}><Icon name="link" /><span>{say('copy_link')}</span></button>
      <button type="button" onClick={() => print()} aria-label={say('print')} title={say('print')}><Icon name="print" /></button>
      <button type="button" onClick={() => go({ theme: next }, true)} aria-label={theme} title={theme}><Icon name="theme" /></button>
      <button type="button" lang={language === 'ja' ? 'en' : 'ja'} aria-label={say('language')} title={say('language')}
        onClick={() => go({ language: language === 'ja' ? 'en' : 'ja' }, true)}><Icon name="language" /><span>{say('language')}</span></button>
      <button type="button" onClick={help} aria-label={say('help')} title={say('help')} aria-keyshortcuts="?"><Icon name="help" /></button>
    </div>
  );
}
