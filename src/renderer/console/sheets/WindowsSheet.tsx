import type { AppRequest } from '#shared/ipc/contract.ts';
import type { RoomPlace, Theme } from '#shared/ipc/windows.ts';
import { STROKES, type Sound } from '#shared/sound/sound.ts';
import { capsOf } from '#shared/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DoneSheet } from '../../ui/DoneSheet.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { strike } from '../../ui/sound/bowl.ts';
import { Switch } from '../../ui/Switch.tsx';
import { consoleWords as words, displayWords } from '../../words.ts';
import './sheets.css';

const w = words.windows;
const AUTOMATIC = 'automatic';
const THEMES = Object.entries(w.themes).map(([value, label]) => ({ value: value as Theme, label }));

/** Which display the room is on, which windows are open, and how they look. */
export function WindowsSheet({
  place,
  theme,
  roomTheme,
  sound,
  boardLeads,
  onBoardLeads,
  onRequest,
  onClose,
}: {
  readonly place: RoomPlace;
  readonly theme: Theme;
  readonly roomTheme: Theme;
  /** What sounds in the room of this group. */
  readonly sound: Sound;
  /** The board may move the session on. */
  readonly boardLeads: boolean;
  readonly onBoardLeads: (on: boolean) => void;
  readonly onRequest: (request: AppRequest) => void;
  readonly onClose: () => void;
}) {
  return (
    <DoneSheet title={w.title} done={w.done} onClose={onClose}>
      <div className="sheet-fields">
        <Choice
          label={w.display}
          value={place.display === null ? AUTOMATIC : String(place.display)}
          options={[
            { value: AUTOMATIC, label: w.automatic },
            ...place.displays.map((display, i) => ({
              value: String(display.id),
              label: w.displaySays(
                displayWords.named(display.label, i + 1),
                display.width,
                display.height,
                display.primary,
              ),
            })),
          ]}
          onChange={(value) =>
            onRequest({ type: 'display.choose', display: value === AUTOMATIC ? null : Number(value) })
          }
        />
        <div className="sheet-buttons">
          {place.state === 'closed' ? (
            <Button onClick={() => onRequest({ type: 'room.open' })}>{w.openRoom}</Button>
          ) : (
            <Button onClick={() => onRequest({ type: 'room.close' })}>{w.closeRoom}</Button>
          )}
          <Button onClick={() => onRequest({ type: 'board.open' })}>{w.openBoard}</Button>
          <Button
            keys={capsOf('secondBoard').join(' ')}
            onClick={() => onRequest({ type: 'secondBoard.open' })}
          >
            {w.openSecondBoard}
          </Button>
          {place.state === 'covers' && (
            <Button onClick={() => onRequest({ type: 'panes.show', shown: !place.panes })}>
              {place.panes ? w.hidePanes : w.showPanes}
            </Button>
          )}
        </div>
        <Switch label={w.boardLeads} more={w.boardLeadsMore} on={boardLeads} onChange={onBoardLeads} />
        <Choice
          label={w.roomTheme}
          value={roomTheme}
          options={THEMES}
          onChange={(chosen) => onRequest({ type: 'theme.choose', window: 'room', theme: chosen })}
        />
        <Choice
          label={w.otherTheme}
          value={theme}
          options={THEMES}
          onChange={(chosen) => onRequest({ type: 'theme.choose', window: 'others', theme: chosen })}
        />
        <SoundFields sound={sound} onChange={(next) => onRequest({ type: 'sound.choose', sound: next })} />
      </div>
    </DoneSheet>
  );
}

/** The bowl: when it is struck, and how loud. */
function SoundFields({
  sound,
  onChange,
}: {
  readonly sound: Sound;
  readonly onChange: (sound: Sound) => void;
}) {
  const wanted = STROKES.find((stroke) => sound[stroke]);
  return (
    <section className="sheet-section">
      <h3>{w.sound.title}</h3>
      <p className="second sheet-hint">{w.sound.about}</p>
      {STROKES.map((stroke) => (
        <Switch
          key={stroke}
          label={w.sound.strokes[stroke].label}
          more={w.sound.strokes[stroke].more}
          on={sound[stroke]}
          onChange={(on) => onChange({ ...sound, [stroke]: on })}
        />
      ))}
      {wanted !== undefined && (
        <>
          <NumberStepper
            label={w.sound.volume}
            labelShown
            value={sound.volume}
            min={10}
            max={100}
            step={10}
            unit={w.sound.percent}
            onChange={(volume) => onChange({ ...sound, volume })}
          />
          <Button onClick={() => strike(new AudioContext(), wanted, sound.volume / 100)}>
            {w.sound.hear}
          </Button>
          <Switch
            label={w.sound.phones.label}
            more={w.sound.phones.more}
            on={sound.phones}
            onChange={(phones) => onChange({ ...sound, phones })}
          />
        </>
      )}
    </section>
  );
}
