import { MotionConfig, Reorder, useDragControls } from 'framer-motion';
import { infoOf } from '../draft/shipped.ts';
import type { Format, Phase } from '#shared/format/schema.ts';
import { ZONES, type Zone } from '#shared/format/zones.ts';
import { Said } from '../../ui/Said.tsx';
import { settle } from '../../ui/motion.ts';
import type { FocusPlaces } from '../frame/useFocusPlaces.ts';
import type { FormatChange } from './editing.ts';
import { WHOLE } from './mistakePlaces.ts';
import { editorWords as words } from '../../words.ts';

interface ListProps {
  readonly format: Format;
  /** The line whose fields are shown: a phase's id, or the whole. */
  readonly line: string;
  /** Lines with a mistake. */
  readonly wrong: ReadonlySet<string>;
  readonly rows: FocusPlaces;
  readonly onLine: (line: string) => void;
  readonly onAdd: (zone: Zone) => void;
  readonly change: (change: FormatChange) => void;
}

/** The phases in the order they run, by zone: chosen, dragged, moved with Alt and arrows or with the buttons. */
export function PhaseList({ format, line, wrong, rows, onLine, onAdd, change }: ListProps) {
  return (
    <section className="phase-list" aria-labelledby="phase-list-head">
      <h2 id="phase-list-head">{words.list}</h2>
      <div className="screen-scroll">
        <button
          type="button"
          className="phase-line phase-line-whole"
          ref={rows.at(WHOLE)}
          data-line={WHOLE}
          aria-pressed={line === WHOLE}
          data-wrong={wrong.has(WHOLE) || undefined}
          onClick={() => onLine(WHOLE)}
        >
          <span className="phase-name">{words.whole}</span>
          {wrong.has(WHOLE) && <span className="second">{words.toMend}</span>}
        </button>
        {ZONES.map((zone) => (
          <section key={zone} aria-label={words.zones[zone]}>
            <h3>
              {words.zones[zone]}
              {(zone !== 'gap' || format.gap.length === 0) && (
                <button
                  type="button"
                  className="phase-add"
                  aria-label={words.addTo(words.zones[zone])}
                  onClick={() => onAdd(zone)}
                >
                  +
                </button>
              )}
            </h3>
            <MotionConfig reducedMotion="user">
              <Reorder.Group
                as="ul"
                axis="y"
                values={format[zone].map(({ id }) => id)}
                onReorder={(phases: string[]) => change({ type: 'order', zone, phases })}
              >
                {format[zone].map((phase) => (
                  <PhaseItem
                    key={phase.id}
                    phase={phase}
                    title={infoOf(format, phase.id).title}
                    chosen={line === phase.id}
                    rows={rows}
                    wrong={wrong.has(phase.id)}
                    onLine={onLine}
                    change={change}
                  />
                ))}
              </Reorder.Group>
            </MotionConfig>
          </section>
        ))}
      </div>
    </section>
  );
}

interface ItemProps {
  readonly phase: Phase;
  readonly title: string;
  readonly chosen: boolean;
  readonly wrong: boolean;
  readonly rows: FocusPlaces;
  readonly onLine: (line: string) => void;
  readonly change: (change: FormatChange) => void;
}

function PhaseItem({ phase, title, chosen, wrong, rows, onLine, change }: ItemProps) {
  const drag = useDragControls();
  const { id } = phase;
  return (
    <Reorder.Item
      as="li"
      value={id}
      dragListener={false}
      dragControls={drag}
      transition={settle}
      className="phase-item"
      data-chosen={chosen || undefined}
    >
      <button
        type="button"
        className="phase-line"
        ref={rows.at(id)}
        data-line={id}
        aria-pressed={chosen}
        data-wrong={wrong || undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        onClick={() => onLine(id)}
      >
        <bdi className="phase-name">{title || id}</bdi>
        {(wrong || phase.protected || phase.drop > 0) && (
          <span className="second">
            {wrong ? words.toMend : phase.protected ? words.isProtected : words.mayGo}
          </span>
        )}
        <span className="phase-time">
          <Said>{({ length }) => length(phase.def * 1000)}</Said>
        </span>
      </button>
      {chosen && (
        <span className="line-acts">
          <button
            type="button"
            aria-label={words.moveUp(title)}
            onClick={() => change({ type: 'move', phase: id, by: -1 })}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={words.moveDown(title)}
            onClick={() => change({ type: 'move', phase: id, by: 1 })}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={words.takeOut(title)}
            onClick={() => change({ type: 'remove', phase: id })}
          >
            ×
          </button>
        </span>
      )}
      <i className="line-grip" aria-hidden="true" onPointerDown={(event) => drag.start(event)} />
    </Reorder.Item>
  );
}
