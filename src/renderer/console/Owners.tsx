import { memo, type RefObject, useState } from 'react';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { LevelView } from '#shared/session/level/view.ts';
import type { OwnerView, RecallView } from '#shared/session/recall/view.ts';
import { capsOf, type KeyAct } from '#shared/keys.ts';
import { Button } from '../ui/Button.tsx';
import { Kept } from '../ui/Cover.tsx';
import { NamedText } from '../ui/NamedText.tsx';
import { StoneMark } from '../ui/Stone.tsx';
import { TextField } from '../ui/TextField.tsx';
import { consoleWords, recallWords as words } from '../words.ts';
import { LevelAct } from './LevelLine.tsx';
import { PaperRow } from './PaperRow.tsx';
import './owners.css';

const cap = (act: KeyAct) => capsOf(act).join(' ');

/** The paper of a review: whose commitments come back and how far they are, never what they say. */
export const Owners = memo(function Owners({
  recall,
  level,
  field,
  onTurn,
  onSeen,
  onTakeBack,
  onAct,
}: {
  readonly recall: RecallView;
  readonly level: LevelView;
  /** Where what was seen is written. */
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  readonly onTurn: (person: PersonId) => void;
  readonly onSeen: (text: string) => Promise<boolean>;
  readonly onTakeBack: (detail: string) => void;
  readonly onAct: (act: KeyAct) => void;
}) {
  const { owners, next, open } = recall;
  return (
    <section className="owners" aria-label={words.owners}>
      <div className="rail-head">
        <h2>{words.owners}</h2>
        <span className="second">{words.eachFirst}</span>
        <LevelAct level={level} onRaise={() => onAct('raiseLevel')} />
      </div>
      <ul aria-label={words.owners}>
        {owners.map((owner) => (
          <li key={owner.person}>
            <OwnerSign owner={owner} isNext={owner.person === next?.person} />
            <b className="two-lines">
              <NamedText text={owner.name} />
            </b>
            <span className="second">{stateOf(owner, owner.person === next?.person)}</span>
            {owner.unread.length > 0 && owner.person !== next?.person && (
              <Button look="bare" aria-label={words.turnTo(owner.name)} onClick={() => onTurn(owner.person)}>
                {words.turn}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open?.hears === 'show' ? (
        <Seen open={open} field={field} onSeen={onSeen} onTakeBack={onTakeBack} />
      ) : (
        <p className="second owners-note">
          <NamedText
            text={
              open === null
                ? words.notHere
                : open.others
                  ? words.othersOnWall(open.name)
                  : words.notOnWall(open.name)
            }
            title={false}
          />
        </p>
      )}
      <PaperRow last>
        <Button look="bare" keys={capsOf('slip')[0] ?? ''} onClick={() => onAct('slip')}>
          {consoleWords.slips.title}
        </Button>
        <Button
          look="bare"
          {...(open?.hears !== 'show' && { keys: cap('note') })}
          onClick={() => onAct('note')}
        >
          {consoleWords.notes.one}
        </Button>
        <Button look="bare" keys={cap('commitment')} onClick={() => onAct('commitment')}>
          {consoleWords.commitment.title}
        </Button>
      </PaperRow>
    </section>
  );
});

/** White stone: their turn, or next. Dark dot: read. Open dot: to come. Always with a word beside it. */
function OwnerSign({ owner, isNext }: { readonly owner: OwnerView; readonly isNext: boolean }) {
  if (owner.now || isNext) return <StoneMark width={22} />;
  return <i className="owners-dot" data-done={owner.unread.length === 0 || undefined} aria-hidden="true" />;
}

function stateOf({ unread, hears, becomes, now }: OwnerView, isNext: boolean): string {
  if (hears === null) return isNext ? words.states.next : words.states.covered;
  const said = becomes === null ? words.states[hears] : words.outcomes[becomes];
  const parts = [said, now ? words.reports : '', unread.length > 0 ? words.states.oneMore : ''];
  return parts.filter((part) => part !== '').join('; ');
}

function Seen({
  open,
  field,
  onSeen,
  onTakeBack,
}: {
  readonly open: NonNullable<RecallView['open']>;
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  readonly onSeen: (text: string) => Promise<boolean>;
  readonly onTakeBack: (detail: string) => void;
}) {
  const [text, setText] = useState('');
  const write = () => {
    if (text.trim() !== '') void onSeen(text).then((written) => written && setText(''));
  };
  const { seen } = open;
  return (
    <div className="owners-seen">
      <TextField
        label={words.seen}
        value={text}
        onChange={setText}
        onEnter={write}
        placeholder={words.seenField}
        covers
        keys={cap('note')}
        maxLength={2000}
        inputRef={field}
      />
      {seen !== null && (
        <p className="owners-line">
          <bdi className="spoken">
            <Kept>{seen.text}</Kept>
          </bdi>
          <Button look="bare" onClick={() => onTakeBack(seen.detail)}>
            {words.takeSeenBack}
          </Button>
        </p>
      )}
    </div>
  );
}

/** In the prompts' place while an owner tells: their words where they show them, and what becomes of it. */
export function RecallAnswers({
  open,
  onAct,
}: {
  readonly open: NonNullable<NonNullable<ConsoleView['recall']>['open']>;
  readonly onAct: (act: KeyAct) => void;
}) {
  const { name, text } = open;
  return (
    <section className="say recall-answers" aria-label={words.tells(name)}>
      <div className="say-head">
        <h2>
          <NamedText text={text === null ? words.saidBy(name) : words.shownTo(name)} />
        </h2>
        <Button look="bare" keys={cap('prompts')} onClick={() => onAct('prompts')}>
          {consoleWords.mightSay}
        </Button>
      </div>
      {text === null ? (
        <p className="spoken recall-questions">{words.questions.join(' ')}</p>
      ) : (
        <p className="spoken recall-text">
          <bdi>
            <Kept>{text}</Kept>
          </bdi>
        </p>
      )}
      <div className="recall-keys">
        {(['keepUp', 'changeIt', 'letItGo', 'carryOn'] as const).map((act) => (
          <Button key={act} keys={cap(act)} onClick={() => onAct(act)}>
            {words.becomes[BECOMES[act]]}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** In the prompts' place while whoever has the floor keeps theirs: there is nothing to ask. */
export function RecallKept({ name, onMore }: { readonly name: string; readonly onMore: () => void }) {
  return (
    <section className="say recall-answers" aria-label={words.keeps(name)}>
      <div className="say-head">
        <h2>
          <NamedText text={words.keeps(name)} />
        </h2>
        <Button look="bare" keys={cap('prompts')} onClick={onMore}>
          {consoleWords.mightSay}
        </Button>
      </div>
      <p className="spoken recall-questions">{words.nobodyAsks}</p>
    </section>
  );
}

/** What each of these acts says of a commitment. */
export const BECOMES = {
  keepUp: 'keep',
  changeIt: 'change',
  letItGo: 'letGo',
  carryOn: 'carry',
} as const satisfies Partial<Record<KeyAct, string>>;
