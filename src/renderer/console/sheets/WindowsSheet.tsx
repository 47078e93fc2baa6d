import type { AppRequest } from '#shared/ipc/contract.ts';
import type { RoomPlace, Theme } from '#shared/ipc/windows.ts';
import { capsOf } from '#shared/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DoneSheet } from '../../ui/DoneSheet.tsx';
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
  boardLeads,
  onBoardLeads,
  onRequest,
  onClose,
}: {
  readonly place: RoomPlace;
  readonly theme: Theme;
  readonly roomTheme: Theme;
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
      </div>
    </DoneSheet>
  );
}
