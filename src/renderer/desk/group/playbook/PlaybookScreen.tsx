import { useState, type ReactNode } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { Guide } from '#shared/group/playbook/playbook.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { RoomNames } from '../../../ui/NamedText.tsx';
import { tellFailure } from '../../../ui/Notices.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import type { KnownRegister } from '../../register/useRegister.ts';
import { GuidePage } from './GuidePage.tsx';
import { GuideSheet } from './GuideSheet.tsx';
import { PapersSheet } from './PapersSheet.tsx';
import { QuestionSheet, Questions } from './Questions.tsx';
import { Terms, TermSheet } from './Terms.tsx';
import { playbookWords as words } from '../../../words.ts';
import './playbook.css';

const KEYS = DESK_KEYS.playbook;
const TABS = ['guides', 'questions', 'terms'] as const;
type Tab = (typeof TABS)[number];

/** What a group keeps to work with: guides, questions that opened something, and the words it uses. */
export function PlaybookScreen({
  group,
  register,
  writes = false,
  back = words.back,
  onGuide,
  onBack,
}: {
  readonly group: GroupView;
  readonly register: KnownRegister;
  /** Somebody comes to write a guide. */
  readonly writes?: boolean;
  /** Where it goes back to. */
  readonly back?: string;
  /** A guide was kept. */
  readonly onGuide?: () => void;
  readonly onBack: () => void;
}) {
  const { playbook } = group;
  const [tab, setTab] = useState<Tab>('guides');
  const [chosen, setChosen] = useState<EntryId | null>(null);
  /** `edit`: the guide that is open. */
  const [sheet, setSheet] = useState<'add' | 'edit' | 'papers' | null>(writes ? 'add' : null);
  const guide = playbook.guides.find(({ id }) => id === chosen) ?? playbook.guides[0] ?? null;
  const refusal = playbook.kept ? null : words.levelKeepsNone;
  const add = () => (refusal === null ? setSheet('add') : tellFailure(refusal, 'register'));
  const shut = () => setSheet(null);
  const papers = () => setSheet('papers');
  return (
    <RoomNames names={group.people.map(({ person }) => calledBy(group)(person))}>
      <ScreenFrame
        className="playbook"
        failures="register"
        keys={[
          { ...KEYS.add, says: words.keys.add, run: add },
          ...TABS.map((one) => ({ ...KEYS[one], says: words.keys[one], run: () => setTab(one) })),
          { ...KEYS.papers, says: words.keys.papers, run: papers },
          { ...KEYS.undo, says: words.keys.undo, run: () => void register.undo() },
          { ...KEYS.back, says: words.keys.back, run: onBack },
        ]}
        left={
          <Button look="bare" keys="Esc" onClick={onBack}>
            {back}
          </Button>
        }
        footer={[{ caps: KEYS.papers.caps, text: words.keys.papers, run: papers }]}
      >
        <main className="playbook-main">
          <header className="playbook-head">
            <div>
              <h1>{words.title}</h1>
              <p className="second" dir="auto">
                {group.name}
              </p>
            </div>
            <NextAct
              size="bar"
              keys={KEYS.add.caps.join(' ')}
              label={words.add[tab]}
              long={false}
              refusal={refusal}
              onPress={add}
              onRefused={add}
            />
          </header>
          <div className="playbook-tabs">
            <Segmented<Tab>
              label={words.tabsLabel}
              value={tab}
              options={TABS.map((value) => ({ value, label: words.tabs[value] }))}
              onChange={setTab}
            />
          </div>
          {refusal !== null && <p className="second">{refusal}</p>}
          {tab === 'guides' && (
            <Guides guides={playbook.guides} open={guide} onOpen={setChosen}>
              {guide !== null && (
                <GuidePage
                  guide={guide}
                  onEdit={() => setSheet('edit')}
                  onRemove={() => void register.act({ act: 'guide.remove', guide: guide.id })}
                />
              )}
            </Guides>
          )}
          {tab === 'questions' && <Questions group={group} register={register} />}
          {tab === 'terms' && <Terms terms={playbook.terms} register={register} />}
        </main>
        {sheet === 'papers' && <PapersSheet group={group} onClose={shut} />}
        {((sheet === 'add' && tab === 'guides') || sheet === 'edit') && (
          <GuideSheet
            group={group.id}
            guide={sheet === 'edit' ? guide : null}
            register={register}
            onKept={(kept) => {
              setChosen(kept);
              onGuide?.();
            }}
            onClose={shut}
          />
        )}
        {sheet === 'add' && tab === 'questions' && (
          <QuestionSheet group={group.id} register={register} onClose={shut} />
        )}
        {sheet === 'add' && tab === 'terms' && (
          <TermSheet group={group.id} register={register} onClose={shut} />
        )}
      </ScreenFrame>
    </RoomNames>
  );
}

function Guides({
  guides,
  open,
  onOpen,
  children,
}: {
  readonly guides: readonly Guide[];
  readonly open: Guide | null;
  readonly onOpen: (guide: EntryId) => void;
  readonly children: ReactNode;
}) {
  if (guides.length === 0) return <p className="second">{words.none.guides}</p>;
  return (
    <div className="playbook-guides">
      <ul aria-label={words.guides}>
        {guides.map(({ id, title, newcomer }) => (
          <li key={id}>
            <button
              type="button"
              className="playbook-line"
              aria-pressed={id === open?.id}
              onClick={() => onOpen(id)}
            >
              <b dir="auto" data-written>
                {title}
              </b>
              {newcomer && <small className="second">{words.guide.isForNewcomers}</small>}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
