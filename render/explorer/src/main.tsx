import { render } from 'preact';
import { App } from './app';
import { Corpus } from './corpus';
import type { PageData } from './model';
import { saying } from './words';
import './styles/page.css';

function data(): PageData | undefined {
  try {
    const data = JSON.parse(document.getElementById('polink-data')?.textContent ?? '') as PageData;
    return data.format === 1 ? data : undefined;
  } catch {
    return undefined;
  }
}

const place = document.getElementById('app')!;
const known = data();
if (known) {
  render(<App corpus={new Corpus(known)} />, place);
} else {
  place.textContent = saying(document.documentElement.lang === 'en' ? 'en' : 'ja')('no_data');
}
