import { withTimeOf } from './checkIns.ts';
import { AGREE, AGREECLOSE } from './library/usualLines.ts';
import type { Phase } from './phase.ts';
import type { Format } from './schema.ts';
import { faultsOf } from './soundness.ts';
import { whoOf } from './whoNotation.ts';
import { ZONES } from './zones.ts';

/** Longer looks at a group's agreement that a session may have time for (docs/domain/agreement.md); left out: as the format says. */
export interface AgreementLooks {
  /** It is made: lines and blanks. */
  readonly firstAgreement?: true | undefined;
  /** It is looked at line by line. */
  readonly longReview?: true | undefined;
}

/** In seconds. */
const FIRST_AGREEMENT = 1200;
const LONG_REVIEW = 600;

const has = (format: Format, id: string): boolean =>
  ZONES.some((zone) => format[zone].some((phase) => phase.id === id));

/** The format with a phase for each of these looks, where it has none: after the opening, and before the close. */
export function withAgreementPhases(format: Format, { firstAgreement, longReview }: AgreementLooks): Format {
  const begun = firstAgreement === true && !has(format, AGREE.id) ? withFirst(format) : format;
  const made = longReview === true && !has(begun, AGREECLOSE.id) ? withReview(begun) : begun;
  return faultsOf(made).length > 0 ? format : made;
}

function withFirst(format: Format): Format {
  const led = format.roles.some(({ role }) => role === 'facilitator');
  const phase: Phase = led ? AGREE : { ...AGREE, who: whoOf('A'), whoNotation: 'A' };
  const place = format.front[0]?.id === 'OPEN' ? 1 : 0;
  return { ...format, front: format.front.toSpliced(place, 0, phase) };
}

const withReview = (format: Format): Format => ({
  ...format,
  back: beforeClose(format.back, AGREECLOSE, ({ id }) => id),
  closing: beforeClose(format.closing, AGREECLOSE.id, (id) => id),
});

/** The list with one more, before the close where there is one. */
function beforeClose<T>(list: readonly T[], one: T, idOf: (each: T) => string): T[] {
  const close = list.findIndex((each) => idOf(each) === 'CLOSE');
  return list.toSpliced(close < 0 ? list.length : close, 0, one);
}

/** The format with these looks and the time that each takes. */
export function withAgreementTimes(format: Format, looks: AgreementLooks): Format {
  const exactly = (seconds: number) => (was: { readonly max: number }) => ({
    def: seconds,
    min: seconds,
    max: Math.max(was.max, seconds),
  });
  const made = withAgreementPhases(format, looks);
  const first = looks.firstAgreement === true ? withTimeOf(made, AGREE.id, exactly(FIRST_AGREEMENT)) : made;
  return looks.longReview === true ? withTimeOf(first, AGREECLOSE.id, exactly(LONG_REVIEW)) : first;
}
