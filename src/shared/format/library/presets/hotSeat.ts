import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { AGREE, AGREECLOSE, CLOSE, OBSERVE, OPEN } from '../usualLines.ts';

/** Hot seat (docs/domain/formats.md). */
export const hotSeat = {
  id: 'hot_seat',
  size: { min: 3, ideal: [5, 6], max: 8 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 4 },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'noteTaker', required: false },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'people', cap: 6 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'presenter' }, { kind: 'phase', phase: 'COUNSEL' }],
  closing: ['AGREECLOSE', 'CLOSE'],
  front: [
    OPEN,
    AGREE,
    line('CHECKIN', 'n', ['0:30', '0:15', '1:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'skip'],
      source: 'celebrations round [HOT]; O time',
    }),
    line('REVIEW', 'c', ['1:00', '0:30', '3:00'], 'owner', {
      rules: ['OWNER', 'NOADV'],
      may: ['extend'],
      source: 'accountability report [HOT]; O time',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['1:30', '1:00', '3:00'], 'P', {
      sticky: true,
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'pitch of 1:30 [HOT]',
    }),
    line('SHORTQ', '1', ['2:00', '1:00', '3:00'], 'H→P', {
      rules: ['SHORTQ', 'ONEQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: 'O',
    }),
    line('COUNSEL', '1', ['5:30', '4:00', '15:00'], 'H○ then H', {
      rules: ['PSIL', 'OPTION', 'ASKOK'],
      may: ['extend', 'endEarly'],
      source: '10 min a person [HOT]; split O',
    }),
    line('RESPOND', '1', ['1:00', '0:30', '2:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['0:30', '0:15', '2:00'], 'F', { may: ['skip'], source: 'O' })],
  back: [OBSERVE, AGREECLOSE, CLOSE],
  variants: [],
} as const satisfies ShippedFormat;
