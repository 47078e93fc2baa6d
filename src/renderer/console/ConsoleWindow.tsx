import { useWindow } from '../bridge/WindowProvider.tsx';
import { RoomNames } from '../ui/NamedText.tsx';
import { Interface } from '../ui/Interface.tsx';
import { Console } from './Console.tsx';
import { consoleWords as words } from '../words.ts';

/** The facilitator's window. */
export function ConsoleWindow() {
  const { push } = useWindow('console');
  return (
    <Interface theme={push?.theme}>
      {push === null ? null : push.view === null ? (
        <main className="console-empty">
          <p>{words.noSession}</p>
        </main>
      ) : (
        <RoomNames names={push.view.people.map(({ name }) => name)}>
          <Console push={push} view={push.view} />
        </RoomNames>
      )}
    </Interface>
  );
}
