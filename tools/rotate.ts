/**
 * Proposes who presents and who holds which role next time: `npm run -s rotate -- FILE.json [--json]`. `FILE` has
 * `people` [{`id`, `name`, `since`}], `sessions` [{`date`, `present`, `roles` {role: [ids]}, `presented` [ids]}],
 * `exclude` [[role, id]], `absent` [ids] and `seed`; if wanted also `fill` [roles], `booked` and `carried` [ids] and
 * `topics` [{`owner`, `importance`, `urgency`, `raised`}], and `prefer` and `avoid` [[role, id]]: what somebody would rather
 * take, or not. The JSON has `roles` {role: {`id`, `reason`}}, `queue`
 * [{`id`, `reason`}] and `seed`; an `id` is null where nobody can. The same file gives the same answer. A file that
 * cannot be read is trouble (exit 1), what makes no sense in it is one sentence on stderr (exit 2).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Rotation } from '#shared/group/rotation/rotation.ts';
import { USUAL_ROLES } from '#shared/group/rotation/rotation.ts';
import { rotate } from '#shared/group/rotation/rotate.ts';
import { z } from '#shared/schema.ts';
import { queueReason, roleReason } from '#shared/words/en/rotation.ts';
import { orTrouble, Trouble, WrongArguments } from './trouble.ts';

const DaySchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
  .transform((day) => day.slice(0, 10));
const IdSchema = z.string().min(1).max(200);
const IdsSchema = z.array(IdSchema);
const RatingSchema = z.number().min(0).max(1_000_000);

const FileSchema = z.object({
  people: z.array(z.object({ id: IdSchema, name: z.string().optional(), since: DaySchema })),
  sessions: z
    .array(
      z.object({
        date: DaySchema,
        present: IdsSchema,
        roles: z.record(IdSchema, IdsSchema).default({}),
        presented: IdsSchema.default([]),
      }),
    )
    .default([]),
  exclude: z.array(z.tuple([IdSchema, IdSchema])).default([]),
  prefer: z.array(z.tuple([IdSchema, IdSchema])).default([]),
  avoid: z.array(z.tuple([IdSchema, IdSchema])).default([]),
  absent: IdsSchema.default([]),
  seed: z.union([z.string(), z.number()]).default(1),
  fill: z.array(IdSchema).default([...USUAL_ROLES]),
  booked: IdsSchema.default([]),
  carried: IdsSchema.default([]),
  topics: z
    .array(
      z.object({ owner: IdSchema, importance: RatingSchema, urgency: RatingSchema, raised: RatingSchema }),
    )
    .default([]),
});

const USAGE = `Proposes who presents and who holds which role next time: npm run -s rotate -- FILE.json [--json]

  FILE.json     people, sessions, exclude, absent, seed; if wanted fill, booked, carried, topics, prefer, avoid
  --json        roles, queue and seed, for programs`;

const PRESENTER = 'presenter';

function readArguments(): { readonly file: string; readonly json: boolean } | null {
  const { values, positionals } = parse();
  if (values.help === true) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongArguments('Name one file.');
  return { file, json: values.json ?? false };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch {
    throw new WrongArguments('Name one file, and --json if a program reads the answer.');
  }
}

function read(file: string): z.infer<typeof FileSchema> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Trouble(`‘${file}’ cannot be read.`);
  }
  let json: unknown;
  try {
    // Some editors begin a file with a mark of its encoding.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new WrongArguments(`‘${file}’ is no JSON.`);
  }
  const parsed = FileSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new WrongArguments(`‘${file}’ makes no sense at ‘${issue?.path.join('.')}’: ${issue?.message}.`);
  }
  const ids = parsed.data.people.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new WrongArguments(`‘${twice}’ stands twice among the people.`);
  return parsed.data;
}

await orTrouble(() => {
  const asked = readArguments();
  if (asked === null) {
    console.log(USAGE);
    return;
  }
  const { file, json } = asked;
  const { people, ...given } = read(file);
  const seed = String(given.seed);
  // The slots are no role: who presents first is for the queue to say.
  const fill = given.fill.filter((role) => role !== PRESENTER);
  const rotation: Rotation = { ...given, fill, people, seed };
  const names = new Map(people.map(({ id, name }) => [id, name ?? id]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const { queue, roles } = rotate(rotation);
  const inQueue = queue.map(({ id, reason }) => ({ id, reason: queueReason(reason, { seed, ahead: 0 }) }));
  const presents = inQueue[0] ?? { id: null, reason: 'Nobody who is there presents.' };
  const said = {
    roles: [
      ...(fill.length < given.fill.length ? [{ role: PRESENTER, ...presents }] : []),
      ...roles.map((each) => ({
        role: each.role,
        id: each.id,
        reason: roleReason(each, { nameOf, seed, ahead: 0 }),
      })),
    ],
    queue: inQueue,
  };
  if (json)
    console.log(
      JSON.stringify({
        roles: Object.fromEntries(said.roles.map(({ role, id, reason }) => [role, { id, reason }])),
        queue: said.queue,
        seed: given.seed,
      }),
    );
  else
    console.log(
      [
        ...said.roles.map(
          ({ role, id, reason }) => `${role}: ${id === null ? 'nobody' : nameOf(id)}. ${reason}`,
        ),
        '',
        ...said.queue.map(({ id, reason }, place) => `${place + 1}. ${nameOf(id)}. ${reason}`),
        '',
        `seed ${seed}`,
      ].join('\n'),
    );
});
