import type { ReactNode } from 'react';
import type {
  ArchiveFilter,
  ArchiveFound,
  ArchiveShelves as Shelves,
  FoundKind,
} from '#shared/records/archive/archive.ts';
import { FOUND_KINDS } from '#shared/records/archive/archive.ts';
import type { Day } from '#shared/group/register/day.ts';
import { DaySchema } from '#shared/group/register/daySchemas.ts';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { archiveWords as words } from '../../words.ts';

const ANY = '';

/** What narrows the list down: kinds, groups, time, format, consent, tags. */
export function ArchiveShelves({
  shelves,
  found,
  kind,
  filter,
  today,
  onKind,
  onFilter,
  onTag,
}: {
  readonly shelves: Shelves | null;
  /** Null: nothing is looked for. */
  readonly found: ArchiveFound | null;
  readonly kind: FoundKind | null;
  readonly filter: ArchiveFilter;
  readonly today: Day;
  readonly onKind: (kind: FoundKind | null) => void;
  readonly onFilter: (change: Partial<ArchiveFilter>) => void;
  readonly onTag: (tag: string) => void;
}) {
  const thisYear = `${today.slice(0, 4)}-01-01`;
  const all = found && Object.values(found.kinds).reduce((sum, n) => sum + n, 0);
  const chosenDay = filter.since !== null && filter.since !== thisYear;
  return (
    <nav className="archive-shelves" aria-label={words.filters}>
      {found !== null && (
        <Shelf title={words.lookIn}>
          <Line on={kind === null} strong label={words.everything} count={all} onPress={() => onKind(null)} />
          {FOUND_KINDS.filter((one) => one === kind || (found.kinds[one] ?? 0) > 0).map((one) => (
            <Line
              key={one}
              on={one === kind}
              strong
              label={words.kinds[one]}
              count={found.kinds[one] ?? 0}
              onPress={() => onKind(one)}
            />
          ))}
        </Shelf>
      )}
      {shelves !== null && shelves.groups.length > 0 && (
        <Shelf title={words.group}>
          <Line
            on={filter.group === null}
            label={words.allGroups}
            count={null}
            onPress={() => onFilter({ group: null })}
          />
          {shelves.groups.map(({ group, name, sessions }) => (
            <Line
              key={group}
              on={filter.group === group}
              label={name}
              count={found === null ? sessions : found.more ? null : (found.groups[group] ?? 0)}
              onPress={() => onFilter({ group })}
            />
          ))}
        </Shelf>
      )}
      <Shelf title={words.when}>
        <Line
          on={filter.since === null}
          label={words.anyTime}
          count={null}
          onPress={() => onFilter({ since: null })}
        />
        <Line
          on={filter.since === thisYear}
          label={words.thisYear}
          count={null}
          onPress={() => onFilter({ since: thisYear })}
        />
        <Line on={chosenDay} label={words.since} count={null} onPress={() => onFilter({ since: today })} />
        {chosenDay && (
          <TextField
            type="date"
            label={words.sinceDay}
            labelHidden
            value={filter.since ?? ''}
            onChange={(day) => DaySchema.safeParse(day).success && onFilter({ since: day })}
          />
        )}
      </Shelf>
      {shelves !== null && shelves.formats.length > 1 && (
        <Choice
          label={words.format}
          value={filter.format ?? ANY}
          options={[
            { value: ANY, label: words.anyFormat },
            ...shelves.formats.map(({ format, name }) => ({ value: format, label: name })),
          ]}
          onChange={(format) => onFilter({ format: format === ANY ? null : format })}
        />
      )}
      {found !== null && (
        <Shelf title={words.consent}>
          <Line
            on={!filter.released}
            label={words.anyConsent}
            count={null}
            onPress={() => onFilter({ released: false })}
          />
          <Line
            on={filter.released}
            label={words.released}
            count={null}
            onPress={() => onFilter({ released: true })}
          />
        </Shelf>
      )}
      {shelves !== null && shelves.tags.length > 0 && (
        <Shelf title={words.tags}>
          {shelves.tags.map(({ tag, lines }) => (
            <Line key={tag} label={`#${tag}`} count={lines} onPress={() => onTag(tag)} />
          ))}
        </Shelf>
      )}
    </nav>
  );
}

function Shelf({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Line({
  on,
  strong = false,
  label,
  count,
  onPress,
}: {
  /** Left out: it is no choice, but an act. */
  readonly on?: boolean;
  readonly strong?: boolean;
  readonly label: string;
  readonly count: number | null;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="archive-shelf"
      data-strong={strong || undefined}
      aria-pressed={on}
      onClick={onPress}
    >
      <span className="archive-name" dir="auto" title={label}>
        {label}
      </span>
      {count !== null && <span>{count}</span>}
    </button>
  );
}
