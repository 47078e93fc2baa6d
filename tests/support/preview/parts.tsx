import { Interface } from '../../../src/renderer/ui/Interface.tsx';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../../../src/renderer/ui/Announcer.tsx';
import { Button } from '../../../src/renderer/ui/Button.tsx';
import { Dialog } from '../../../src/renderer/ui/Dialog.tsx';
import { Digits } from '../../../src/renderer/ui/Digits.tsx';
import { NextAct } from '../../../src/renderer/ui/NextAct.tsx';
import { tell, tellFailure } from '../../../src/renderer/ui/Notices.tsx';
import { NumberStepper } from '../../../src/renderer/ui/NumberStepper.tsx';
import { PictureOfTime } from '../../../src/renderer/ui/PictureOfTime.tsx';
import { Segmented } from '../../../src/renderer/ui/Segmented.tsx';
import { StoneMark } from '../../../src/renderer/ui/Stone.tsx';
import { TextField } from '../../../src/renderer/ui/TextField.tsx';
import type { ThemeChoice } from '../../../src/renderer/ui/theme.tsx';
import { Tooltip } from '../../../src/renderer/ui/Tooltip.tsx';
import './parts.css';

/** Every part of the design system on one page. `?state=plain|dialog|question|notices&theme=…`. */

const query = new URLSearchParams(location.search);
const state = query.get('state') ?? 'plain';
const nothing = () => undefined;
const SEATS = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'].map((name, i) => ({
  id: name,
  name,
  card: i === 0 ? ('holder' as const) : ('plain' as const),
  presenter: i === 3,
}));

function Parts() {
  const [kind, setKind] = useState('option');
  const [text, setText] = useState('');
  const [minutes, setMinutes] = useState(45);
  const [open, setOpen] = useState(state === 'dialog' || state === 'question');
  useEffect(() => {
    if (state !== 'notices') return;
    tell('Saved as a Markdown file.');
    tellFailure('The disk is full. The session goes on in memory.', 'disk');
  }, []);
  return (
    <main className="parts">
      <h1>Parts</h1>
      <Row>
        <StoneMark width={44} />
        <Button keys="P" onClick={nothing}>
          Pause
        </Button>
        <Button keys="Shift Z" onClick={nothing} look="bare">
          Redo
        </Button>
        <Button look="strong" onClick={nothing}>
          Count it
        </Button>
        <Button keys="S" refusal="This phase cannot be skipped." onRefused={tell}>
          Skip
        </Button>
        <Tooltip text="The longest this phase may be is 5:00.">
          <Button keys="E">Extend +1:00</Button>
        </Tooltip>
        <Digits text="18:45" />
      </Row>
      <Row>
        <NextAct
          label="Pass to Ben"
          detail="last turn of the round; then open floor, 4:00"
          keys="Space"
          onPress={nothing}
        />
      </Row>
      <Row>
        <NextAct
          label="Prepare today"
          detail="the plan is ready to look at"
          keys="Enter"
          size="page"
          onPress={nothing}
        />
        <NextAct label="Open the room" keys="Enter" size="bar" onPress={nothing} />
        <NextAct
          label="Open the room"
          keys="Enter"
          size="bar"
          refusal="Three people at least."
          onPress={nothing}
        />
      </Row>
      <Row>
        <Segmented
          label="Kind of note"
          options={['option', 'parking', 'process'].map((value) => ({ value, label: value }))}
          value={kind}
          onChange={setKind}
          look="quiet"
        />
        <Segmented
          label="Began"
          options={['now', '1 s', '2 s', '4 s'].map((value) => ({ value, label: value }))}
          value={kind === 'option' ? 'now' : '1 s'}
          onChange={nothing}
          look="board"
        />
        <NumberStepper
          label="Minutes available"
          value={minutes}
          onChange={setMinutes}
          min={10}
          max={180}
          step={5}
          unit="minutes"
        />
      </Row>
      <Row>
        <TextField
          label="Note"
          value={text}
          onChange={setText}
          placeholder="One option, no names"
          keys="N"
          onEnter={() => setText('')}
        />
        <TextField
          label="Names"
          value="Ana"
          onChange={nothing}
          lines={3}
          error="A council has 3 to 8 people; here is one."
        />
      </Row>
      <Row>
        <div className="parts-pond">
          <PictureOfTime size="pond" seats={SEATS} holder={0} elapsedS={39} plannedS={90} mode="running" />
        </div>
        <div className="parts-start">
          <PictureOfTime
            size="start"
            seats={SEATS}
            holder={3}
            elapsedS={0}
            plannedS={180}
            mode="armed"
            stone="held"
            label="Six people"
          />
        </div>
      </Row>
      <Announcer text="" />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={state === 'question' ? 'End now?' : 'All keys'}
        description="The close keeps its time. What was left out stays in the log."
        urgent={state === 'question'}
        size="small"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Stay</Button>
            <Button look="strong" keys="Enter" onClick={() => setOpen(false)}>
              Go to the close
            </Button>
          </>
        }
      />
    </main>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <div className="parts-row">{children}</div>;
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <Interface theme={(query.get('theme') ?? 'light') as ThemeChoice}>
      <Parts />
    </Interface>,
  );
