import { useRef, useState, type Ref } from 'react';
import { PHASES } from '../draft/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { ZONES, type Zone } from '#shared/format/zones.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { phaseNamed } from './phaseNamed.ts';
import { editorWords as words } from '../../words.ts';

interface AddProps {
  /** Where it goes; null closes the sheet. */
  readonly zone: Zone | null;
  readonly format: Format;
  readonly onZone: (zone: Zone) => void;
  /** Null: a phase of one's own. */
  readonly onAdd: (zone: Zone, phase: string | null) => void;
  readonly onClose: () => void;
}

/** Finds a phase of the library by its name, or begins one of one's own. */
export function AddPhase({ zone, ...rest }: AddProps) {
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    <Dialog open={zone !== null} onClose={rest.onClose} title={words.addTitle} initialFocus={search} writes>
      {zone !== null && <Find zone={zone} search={search} {...rest} />}
    </Dialog>
  );
}

function Find({
  zone,
  format,
  search,
  onZone,
  onAdd,
}: Omit<AddProps, 'zone' | 'onClose'> & {
  readonly zone: Zone;
  readonly search: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = PHASES.filter(({ title }) => title.toLowerCase().includes(wanted));
  const zones = ZONES.filter((each) => each !== 'gap' || format.gap.length === 0);
  return (
    <div className="add-phase">
      <Choice
        label={words.addWhere}
        value={zone}
        options={zones.map((each) => ({ value: each, label: words.zones[each] }))}
        onChange={onZone}
      />
      <TextField
        label={words.addSearch}
        value={text}
        onChange={setText}
        onEnter={() => onAdd(zone, found[0]?.id ?? null)}
        inputRef={search}
      />
      <ul className="add-phase-list">
        {found.map((phase) => (
          <li key={phase.id}>
            <button type="button" className="add-phase-entry" onClick={() => onAdd(zone, phase.id)}>
              <span>{phaseNamed(phase)}</span>
              <span className="second">{phase.watchFor}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => onAdd(zone, null)}>{words.addOwn}</Button>
    </div>
  );
}
