// Small parts that several panes share.
import type { ComponentChildren } from 'preact';
import type { Thing } from './corpus';
import type { Key, MeasureKind, Responsible } from './model';
import { kind_name, name_of, organisation_name, ordinal_mark, text_of } from './names';
import { marked } from './text';
import { useView } from './view';

export function KindBadge({ kind, mark = '' }: { kind: MeasureKind; mark?: string }) {
  const { say } = useView();
  return <span class={`badge ${kind}`}>{say(kind)}{mark && <span class="ordinal">{mark}</span>}</span>;
}

// A text with the searched words marked.
export function Marked({ text, words }: { text: string; words: string[] }) {
  return <>{marked(text, words).map(({ text: piece, hit }, i) => (hit ? <mark key={i}>{piece}</mark> : piece))}</>;
}

// The codes of ministries, those that lead marked ◎, the first `most` of them.
export function Ministries({ by, most = Infinity }: { by: Responsible[]; most?: number }) {
  const { corpus, language, say } = useView();
  if (by.length === 0) {
    return null;
  }
  const text = by.map(({ code, lead }) => (lead ? `${code} (${say('lead')})` : code)).join('、');
  return (
    <span class="codes" title={text}>
      {by.slice(0, most).map(({ code, lead }) => (
        <span key={code} class={lead ? 'code lead' : 'code'} title={organisation_name(corpus, code, language)}>
          {lead && <span aria-label={say('lead')} role="img">◎</span>}{code}
        </span>
      ))}
      {by.length > most && <span class="code rest">+{by.length - most}</span>}
    </span>
  );
}

// A link within the page to a thing.
export function To({ to, children, full }: { to: Key; children?: ComponentChildren; full?: boolean }) {
  const { corpus, say, language, select, words } = useView();
  const thing = corpus.thing(to);
  if (!thing) {
    return <span>{children ?? to}</span>;
  }
  return (
    <button type="button" class="to" data-to={to} onClick={() => select(to)}>
      {children ?? <ThingName thing={thing} />}
      {full && text_of(thing) !== '' && <span class="to-text"><Marked text={text_of(thing)} words={words} /></span>}
      {!children && <span class="unseen"> ({kind_name(thing, say)}, {name_of(corpus, thing, say, language)})</span>}
    </button>
  );
}

export function ThingName({ thing }: { thing: Thing }) {
  const { corpus, say, language } = useView();
  if (thing.kind === 'measure') {
    const { it } = thing;
    return (
      <span aria-hidden="true">
        <KindBadge kind={it.kind} mark={it.kind === 'plan' ? '' : ordinal_mark(it.ordinal)} />{' '}
        {name_of(corpus, thing, say, language).replace(/^\S+\s/u, '')}
        {it.repost && <span class="tag">{say('repost')}</span>}
      </span>
    );
  }
  return <span aria-hidden="true">{name_of(corpus, thing, say, language)}</span>;
}

export function Part({ title, children, id }: { title: string; children: ComponentChildren; id?: string }) {
  return (
    <section class="part" id={id}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

// A share from 0 to 1, as a bar and a number.
export function Score({ value, label, text }: { value: number; label: string; text?: string }) {
  const bar = (element: HTMLElement | null) => element?.style.setProperty('width', `${Math.round(Math.min(1, value) * 100)}%`);
  return (
    <span class="score" title={label}>
      <span class="unseen">{label} </span>
      <span class="score-bar" aria-hidden="true"><span ref={bar} /></span>
      <span>{text ?? value.toFixed(2)}</span>
    </span>
  );
}
