// A repost beside its origin, with what differs marked by the alignment that polink made.
import type { RepostFinding, TextDifference } from './model';
import { organisation_name } from './names';
import { Ministries, Part, To } from './parts';
import { useView } from './view';
import { say_kind, type Word } from './words';

export function Comparison({ finding }: { finding: RepostFinding }) {
  const { corpus, say } = useView();
  const origin = finding.origins[0];
  const other = corpus.measure(origin ?? finding.candidate);
  const copy = corpus.measure(finding.id);
  if (!other || !copy) {
    return null;
  }
  const change = finding.text_change;
  return (
    <Part title={say('compare')} id="compare">
      {origin
        ? <p><span class={`tag ${change === 'substance' ? 'warn' : ''}`}>{say_kind(say, 'change_', change ?? 'none')}</span></p>
        : <p><span class="tag warn">{say('dangling')}</span>{finding.why_not && ` ${say('candidate_why', finding.why_not)}`}</p>}
      <div class="beside">
        <div>
          <h4>{say(origin ? 'the_origin' : 'the_candidate')} <To to={other.id} /></h4>
          <p class="text">{finding.difference ? <Side difference={finding.difference} side={0} /> : other.text}</p>
          <Ministries by={other.by ?? []} />
        </div>
        <div>
          <h4>{say('the_copy')} <To to={copy.id} /></h4>
          <p class="text">{finding.difference ? <Side difference={finding.difference} side={1} /> : copy.text}</p>
          <Ministries by={copy.by ?? []} />
        </div>
      </div>
      {origin && <p class="aside">{finding.difference ? say('difference_note') : say('same_text')}</p>}
      <Roles finding={finding} />
    </Part>
  );
}

function Side({ difference, side }: { difference: TextDifference; side: 0 | 1 }) {
  const { say } = useView();
  return (
    <>
      {difference.map((piece, i) => {
        if (typeof piece === 'string') {
          return piece;
        }
        const text = piece[side];
        return text === '' ? <span key={i} class="nothing" aria-hidden="true">‸</span>
          : side === 0 ? <del key={i} title={say('only_origin')}>{text}</del> : <ins key={i} title={say('only_copy')}>{text}</ins>;
      })}
    </>
  );
}

function Roles({ finding }: { finding: RepostFinding }) {
  const { corpus, say, language } = useView();
  const rows: [Word, string[] | undefined][] = [['roles_added', finding.added], ['roles_dropped', finding.dropped], ['roles_changed', finding.lead_changed]];
  return (
    <dl class="facts">
      {rows.filter(([, codes]) => codes && codes.length > 0).map(([word, codes]) => (
        <div key={word}><dt>{say(word)}</dt><dd>{codes!.map((code) => organisation_name(corpus, code, language)).join('、')}</dd></div>
      ))}
    </dl>
  );
}
