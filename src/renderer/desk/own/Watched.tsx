import { MARKS, RUBRIC, type Mark } from '#shared/group/reflection/rubric.ts';
import type { OwnPage } from '#shared/ipc/commitments.ts';
import { Button } from '../../ui/Button.tsx';
import { reflecting } from './reflectionDraft.ts';
import { reflectionWords as words } from '../../words.ts';

/** So many sessions stand side by side, the newest ones. */
const MOST = 8;

/** What somebody sees in themselves over time: each habit and point with its marks, the newest at the end, and their lines. */
export function Watched({ page, onBegin }: { readonly page: OwnPage; readonly onBegin: () => void }) {
  const { reflections } = page;
  const shown = reflections.slice(0, MOST).toReversed();
  const days = shown.map((one) => words.dayAmong(one, reflections));
  const habits = [
    ...new Set(reflections.slice(0, MOST).flatMap(({ said }) => said.habits.map((one) => one.habit))),
  ];
  const rows = [
    ...habits.map((habit) => ({
      name: habit,
      marks: shown.map(({ said }) => said.habits.find((one) => one.habit === habit)?.mark ?? null),
    })),
    ...RUBRIC.map((point) => ({
      name: words.points[point] as string,
      marks: shown.map(({ said }) => said.rubric[point] ?? null),
    })),
  ].filter(({ marks }) => marks.some((mark) => mark !== null));
  const lines = reflections.filter(({ said }) => said.line !== '');
  return (
    <section aria-labelledby="own-watched" className="own-watched">
      <h2 id="own-watched">{words.title}</h2>
      <p className="second">{reflections.length === 0 ? words.none : words.about}</p>
      {rows.length > 0 && (
        <>
          <dl className="own-marks">
            {rows.map(({ name, marks }, at) => (
              <div key={at}>
                <dt dir="auto">{name}</dt>
                <dd>
                  {marks.map((mark, i) => (
                    <MarkedStone key={i} mark={mark} says={words.heard(days[i] ?? '', mark)} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <p className="second own-share-key" aria-hidden="true">
            {MARKS.map((mark) => (
              <span key={mark}>
                <i className="own-mark" data-mark={mark} /> {words.marked[mark]}
              </span>
            ))}
          </p>
        </>
      )}
      {lines.length > 0 && (
        <ul className="own-lines" aria-label={words.lines}>
          {lines.map(({ session, said, ...on }) => (
            <li key={session}>
              <p className="spoken" dir="auto">
                {said.line}
              </p>
              <span className="second">{words.dayAmong(on, reflections)}</span>
            </li>
          ))}
        </ul>
      )}
      {reflecting(page).length === 0 ? (
        <p className="second">{words.noSession}</p>
      ) : (
        <Button keys="W" onClick={onBegin}>
          {words.begin}
        </Button>
      )}
    </section>
  );
}

function MarkedStone({ mark, says }: { readonly mark: Mark | null; readonly says: string }) {
  return (
    <span className="own-mark" data-mark={mark ?? 'none'}>
      <span className="heard">{says}</span>
    </span>
  );
}
